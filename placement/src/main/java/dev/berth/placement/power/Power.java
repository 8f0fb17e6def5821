package dev.berth.placement.power;

/** What a host draws, in watts. */
public record Power(double watts) {

    public static final Power NONE = new Power(0);

    public Power {
        if (!Double.isFinite(watts) || watts < 0) {
            throw new IllegalArgumentException("power (%s W) must be a finite number of at least 0".formatted(watts));
        }
    }
}
