package dev.berth.model.unit;

import java.util.Locale;

/** An amount of processor: 1 is one core, all of the time; used for capacity, demand and use alike. Never negative. */
public record CpuAmount(double cores) implements Comparable<CpuAmount> {

    public static final CpuAmount ZERO = new CpuAmount(0);

    public CpuAmount {
        if (!Double.isFinite(cores) || cores < 0) {
            throw new IllegalArgumentException("cores (%s) must be a finite number of at least 0".formatted(cores));
        }
    }

    public static CpuAmount ofCores(double cores) {
        return new CpuAmount(cores);
    }

    public CpuAmount plus(CpuAmount other) {
        return new CpuAmount(cores + other.cores);
    }

    /** What is left after {@code other} is taken away; zero when it is larger. */
    public CpuAmount minusOrZero(CpuAmount other) {
        return new CpuAmount(Math.max(0, cores - other.cores));
    }

    public CpuAmount times(Ratio ratio) {
        return new CpuAmount(cores * ratio.value());
    }

    public Ratio shareOf(CpuAmount whole) {
        return Ratio.of(cores, whole.cores);
    }

    @Override
    public int compareTo(CpuAmount other) {
        return Double.compare(cores, other.cores);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f cores", cores);
    }
}
