package dev.berth.model.unit;

import java.util.Locale;

/** A share of a whole: 0 is nothing, 1 is all of it, more than 1 is more than there is. Never negative, never NaN. */
public record Ratio(double value) implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(0);
    public static final Ratio ONE = new Ratio(1);

    public Ratio {
        if (Double.isNaN(value) || value < 0) {
            throw new IllegalArgumentException("ratio %s must be a number of at least 0".formatted(value));
        }
    }

    public static Ratio of(double part, double whole) {
        if (whole == 0) {
            return part == 0 ? ZERO : new Ratio(Double.POSITIVE_INFINITY);
        }
        return new Ratio(part / whole);
    }

    public static Ratio ofPercent(double percent) {
        return new Ratio(percent / 100);
    }

    public boolean exceeds(Ratio limit) {
        return value > limit.value;
    }

    @Override
    public int compareTo(Ratio other) {
        return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f %%", value * 100);
    }
}
