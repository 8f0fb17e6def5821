package dev.berth.control.metric;

import java.util.Locale;
import java.util.function.ToLongFunction;

/** The curves of a server, by the names that clients of the API know. Their order is that of the tables' columns. */
enum Curve {
    /** Per cent; a busy core is 100. */
    CPU("cpu", MetricType.CPU, Counters::cpuNanoseconds),
    DISK_READS("disk.0.iops.read", MetricType.DISK, Counters::diskReads),
    DISK_WRITES("disk.0.iops.write", MetricType.DISK, Counters::diskWrites),
    DISK_READ_BYTES("disk.0.bandwidth.read", MetricType.DISK, Counters::diskReadBytes),
    DISK_WRITTEN_BYTES("disk.0.bandwidth.write", MetricType.DISK, Counters::diskWrittenBytes),
    PACKETS_IN("network.0.pps.in", MetricType.NETWORK, Counters::packetsIn),
    PACKETS_OUT("network.0.pps.out", MetricType.NETWORK, Counters::packetsOut),
    BYTES_IN("network.0.bandwidth.in", MetricType.NETWORK, Counters::bytesIn),
    BYTES_OUT("network.0.bandwidth.out", MetricType.NETWORK, Counters::bytesOut);

    private final String publicName;
    private final MetricType type;
    private final ToLongFunction<Counters> counter;

    Curve(String publicName, MetricType type, ToLongFunction<Counters> counter) {
        this.publicName = publicName;
        this.type = type;
        this.counter = counter;
    }

    String publicName() {
        return publicName;
    }

    MetricType type() {
        return type;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    long count(Counters counters) {
        return counter.applyAsLong(counters);
    }
}
