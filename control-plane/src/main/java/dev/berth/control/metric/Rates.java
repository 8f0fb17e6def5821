package dev.berth.control.metric;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How much of each curve a second had, in the mean. */
record Rates(Map<Curve, Double> values) {

    Rates {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    double of(Curve curve) {
        return values.getOrDefault(curve, 0.0);
    }
}
