package dev.berth.placement.policy;

import dev.berth.model.unit.Ratio;
import java.time.Duration;

/** What every policy value is checked for when it is made. */
final class Checks {

    private Checks() {}

    static void positive(String name, Ratio value) {
        if (value.value() <= 0 || Double.isInfinite(value.value())) {
            throw new IllegalArgumentException("%s (%s) must be above 0 and finite".formatted(name, value));
        }
    }

    static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s (%d) must be at least 1".formatted(name, value));
        }
    }

    static void notNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("%s (%s) must not be negative".formatted(name, value));
        }
    }
}
