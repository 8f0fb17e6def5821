package dev.berth.control.contract;

import dev.berth.model.problem.Problem;
import java.util.function.LongFunction;

/** Ids as they come over the wire: a number that no id can be names nothing that exists. */
final class KnownIds {

    private KnownIds() {}

    static <T> T read(String kind, long value, LongFunction<T> id) {
        try {
            return id.apply(value);
        } catch (IllegalArgumentException outOfRange) {
            throw new Problem.NotFound(kind, Long.toUnsignedString(value)).asException();
        }
    }
}
