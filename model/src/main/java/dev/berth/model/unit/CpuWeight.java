package dev.berth.model.unit;

/** A guest's share of a processor that is short, beside the weights of the other guests there; the kernel takes 1 to 10,000. */
public record CpuWeight(int value) {
    private static final int MOST = 10_000;
    private static final int OF_A_VCPU = 10;

    public CpuWeight {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("cpu_weight %d must be between 1 and %d".formatted(value, MOST));
        }
    }

    /** That of a guest which shares all its vCPUs: twice as many, twice the share. */
    public static CpuWeight sharing(VcpuCount vcpus) {
        return of(vcpus, 1);
    }

    /** That of a guest whose vCPUs are its own: where all want all they can, each of them gets a core. */
    public static CpuWeight dedicated(VcpuCount vcpus, Ratio overcommit) {
        return of(vcpus, Math.max(1, overcommit.value()));
    }

    private static CpuWeight of(VcpuCount vcpus, double times) {
        return new CpuWeight((int) Math.min(MOST, Math.ceil(OF_A_VCPU * times * vcpus.value())));
    }
}
