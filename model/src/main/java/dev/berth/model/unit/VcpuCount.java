package dev.berth.model.unit;

/** How many virtual processors a guest sees: 1 to 1,024. */
public record VcpuCount(int value) implements Comparable<VcpuCount> {
    public static final int MOST = 1024;

    public VcpuCount {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("vCPU count %d must be between 1 and %d".formatted(value, MOST));
        }
    }

    public CpuAmount atFullLoad() {
        return CpuAmount.ofCores(value);
    }

    @Override
    public int compareTo(VcpuCount other) {
        return Integer.compare(value, other.value);
    }
}
