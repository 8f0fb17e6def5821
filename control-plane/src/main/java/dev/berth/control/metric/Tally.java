package dev.berth.control.metric;

import java.util.EnumMap;
import java.util.Map;

/** Adds up what a guest used in the part of a bucket that was seen. */
final class Tally {
    private final Map<Curve, Double> amounts = new EnumMap<>(Curve.class);
    private double seconds;

    void add(double seenSeconds) {
        seconds += seenSeconds;
    }

    void add(Curve curve, double amount) {
        amounts.merge(curve, amount, Double::sum);
    }

    double seconds() {
        return seconds;
    }

    Rates rates() {
        var rates = new EnumMap<Curve, Double>(Curve.class);
        amounts.forEach((curve, amount) -> rates.put(curve, amount / seconds));
        return new Rates(rates);
    }
}
