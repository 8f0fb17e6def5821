package dev.berth.agent.problem;

import java.util.Locale;

/** The contract's codes for what can go wrong with a guest. */
public enum ProblemCode {
    IMAGE_CHECKSUM,
    IMAGE_UNAVAILABLE,
    STORAGE_FULL,
    STALE_ORDER,
    START_FAILED,
    COPY_FAILED,
    RECEIVE_FAILED,
    HYPERVISOR_DOWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
