package dev.berth.agent.simulation;

import dev.berth.agent.guest.GuestUse.Counter;
import dev.berth.model.id.ServerId;

/** What a simulated guest reads, writes, receives and sends: so much for each second on a processor, each guest its own. */
enum Traffic {
    DISK_READ(256 << 10, 16 << 10, 0.17),
    DISK_WRITTEN(1 << 20, 16 << 10, 0.39),
    RECEIVED(512 << 10, 1 << 10, 0.61),
    SENT(2 << 20, 1 << 10, 0.83);

    private static final double GOLDEN_RATIO = 0.618033988749895;
    private static final double NANOSECONDS = 1e9;

    private final long bytesPerSecond;
    private final long bytesEach;
    private final double offset;

    Traffic(long bytesPerSecond, long bytesEach, double offset) {
        this.bytesPerSecond = bytesPerSecond;
        this.bytesEach = bytesEach;
        this.offset = offset;
    }

    /** Rises with the time on a processor, from half to one and a half times the usual. */
    Counter after(double processorNanoseconds, ServerId server) {
        double own = 0.5 + (server.value() * GOLDEN_RATIO + offset) % 1.0;
        long bytes = (long) (processorNanoseconds / NANOSECONDS * bytesPerSecond * own);
        return new Counter(bytes, bytes / bytesEach);
    }
}
