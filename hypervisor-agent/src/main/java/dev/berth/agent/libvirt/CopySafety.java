package dev.berth.agent.libvirt;

import java.util.Optional;

/**
 * Whether a running guest may be copied here without losing what it writes meanwhile. An emulator older than 9.0 does not
 * see all writes of a guest that it emulates; under KVM the hardware notes them.
 */
record CopySafety(Accelerator accelerator) {
    // As libvirt counts: a million for each major version, a thousand for each minor one.
    private static final long SAFE_EMULATOR = 9_000_000;

    /** Why not, in words for operators; empty when it is safe. {@code version} is the hypervisor's, as libvirt counts. */
    Optional<String> danger(long version) {
        return accelerator == Accelerator.TCG && version < SAFE_EMULATOR
                ? Optional.of(
                        "QEMU %d.%d loses writes of an emulated guest that is copied while it runs; install 9.0 or newer"
                                .formatted(version / 1_000_000, version / 1_000 % 1_000))
                : Optional.empty();
    }
}
