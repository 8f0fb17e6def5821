package dev.berth.control.metric;

import dev.berth.model.unit.CpuAmount;

/** Readings of a guest that does everything at one pace. */
final class Readings {

    private Readings() {}

    /** All counters at the same value, the processor's in hundredths of a second: a pace of 1 is one per cent. */
    static GuestReading at(long count) {
        return new GuestReading(CpuAmount.ZERO, counters(count));
    }

    /** As an agent of the version before tells it. */
    static GuestReading withoutTime(double cores, long count) {
        var all = counters(count);
        var counters = new Counters(
                0,
                all.diskReads(),
                all.diskWrites(),
                all.diskReadBytes(),
                all.diskWrittenBytes(),
                all.packetsIn(),
                all.packetsOut(),
                all.bytesIn(),
                all.bytesOut());
        return new GuestReading(CpuAmount.ofCores(cores), counters);
    }

    private static Counters counters(long count) {
        return new Counters(count * 10_000_000, count, count, count, count, count, count, count, count);
    }
}
