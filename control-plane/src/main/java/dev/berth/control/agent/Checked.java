package dev.berth.control.agent;

import com.google.protobuf.Timestamp;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.DateTimeException;
import java.time.Instant;

/** Values of agents' messages as types, or {@link MalformedMessage}: what a host says is not believed unseen. */
final class Checked {
    private static final int LONGEST = 255;
    private static final double MOST_CORES = 65_536;

    private Checked() {}

    static ServerId server(String field, long value) {
        try {
            return new ServerId(value);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedMessage("%s: %s".formatted(field, wrong.getMessage()));
        }
    }

    static HostId host(String field, String value) {
        try {
            return HostId.valueOf(value);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedMessage("%s: %s".formatted(field, wrong.getMessage()));
        }
    }

    static DataSize size(String field, long value) {
        return new DataSize(count(field, value));
    }

    static long count(String field, long value) {
        if (value < 0) {
            throw new MalformedMessage("%s (%s) must be below 2^63".formatted(field, Long.toUnsignedString(value)));
        }
        return value;
    }

    static Instant time(String field, Timestamp value) {
        try {
            return Instant.ofEpochSecond(value.getSeconds(), value.getNanos());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            throw new MalformedMessage("%s (%d s) is no time".formatted(field, value.getSeconds()));
        }
    }

    static double positive(String field, double value) {
        if (!(value > 0 && value <= MOST_CORES)) {
            throw new MalformedMessage("%s (%s) must be above 0 and at most %s".formatted(field, value, MOST_CORES));
        }
        return value;
    }

    static CpuAmount cores(String field, double value) {
        if (!(value >= 0 && value <= MOST_CORES)) {
            throw new MalformedMessage("%s (%s) must be between 0 and %s".formatted(field, value, MOST_CORES));
        }
        return CpuAmount.ofCores(value);
    }

    static Ratio share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new MalformedMessage("%s (%s) must be between 0 and 1".formatted(field, value));
        }
        return new Ratio(value);
    }

    static String shortText(String field, String value) {
        if (value.length() > LONGEST) {
            throw new MalformedMessage(
                    "%s has %d characters; %d are the most".formatted(field, value.length(), LONGEST));
        }
        return value;
    }
}
