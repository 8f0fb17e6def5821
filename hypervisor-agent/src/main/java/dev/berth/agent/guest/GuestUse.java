package dev.berth.agent.guest;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;

/**
 * What a guest has used since it came to this host: counters, except for the memory.
 *
 * @param cpuNanoseconds time on a processor
 * @param waitNanoseconds time its threads were ready but got no processor
 */
public record GuestUse(
        ServerId server,
        long cpuNanoseconds,
        long waitNanoseconds,
        DataSize memoryResident,
        Counter diskRead,
        Counter diskWritten,
        Counter networkReceived,
        Counter networkSent) {

    /** {@code count} is of requests or packets. */
    public record Counter(long bytes, long count) {
        public static final Counter NONE = new Counter(0, 0);
    }
}
