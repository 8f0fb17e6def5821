package dev.berth.placement.power;

import java.time.Duration;

/** An amount of energy. */
public record Energy(double wattHours) implements Comparable<Energy> {

    public static final Energy NONE = new Energy(0);

    public Energy {
        if (!Double.isFinite(wattHours) || wattHours < 0) {
            throw new IllegalArgumentException(
                    "energy (%s Wh) must be a finite number of at least 0".formatted(wattHours));
        }
    }

    static Energy of(Power power, Duration time) {
        return new Energy(power.watts() * time.toSeconds() / 3600);
    }

    Energy times(int count) {
        return new Energy(wattHours * count);
    }

    Energy plus(Energy other) {
        return new Energy(wattHours + other.wattHours);
    }

    @Override
    public int compareTo(Energy other) {
        return Double.compare(wattHours, other.wattHours);
    }
}
