package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import java.util.Comparator;

/**
 * The order in which hosts lie in the index: by place, then by size, then by free CPU and memory together, so that hosts
 * alike lie together and a part of the index promises little more than the best host in it can keep.
 *
 * @param size octaves of CPU and memory, in eighths: hosts that differ less count as alike
 * @param room free CPU and memory with their binary digits in turns, so that a part of the order is narrow in both
 */
record RoomKey(long location, String pool, String lease, int size, int room, HostId host)
        implements Comparable<RoomKey> {
    private static final int STEPS = 1 << 10;
    private static final Comparator<RoomKey> ORDER = Comparator.comparingLong(RoomKey::location)
            .thenComparing(RoomKey::pool)
            .thenComparing(RoomKey::lease)
            .thenComparingInt(RoomKey::size)
            .thenComparingInt(RoomKey::room)
            .thenComparing(RoomKey::host);

    static RoomKey of(HostAccount account) {
        var host = account.host();
        var promised = account.promised();
        return new RoomKey(
                host.location().value(),
                host.pool(),
                host.lease().orElse(""),
                (eighths(host.cpu().cores()) << 16)
                        + eighths((double) host.memory().bytes()),
                inTurns(steps(promised.memory().shareOf(host.memory()).value()))
                        | inTurns(steps(promised.vcpus().shareOf(host.cpu()).value() / 4)) << 1,
                host.id());
    }

    @Override
    public int compareTo(RoomKey other) {
        return ORDER.compare(this, other);
    }

    private static int eighths(double value) {
        return (int) Math.round(8 * Math.log(value) / Math.log(2)) + 1024;
    }

    private static int steps(double share) {
        return (int) Math.min(STEPS - 1.0, share * (STEPS - 1));
    }

    private static int inTurns(int digits) {
        int spread = 0;
        for (int bit = 0; bit < 10; bit++) {
            spread |= (digits >> bit & 1) << (2 * bit);
        }
        return spread;
    }
}
