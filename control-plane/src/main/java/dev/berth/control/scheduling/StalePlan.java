package dev.berth.control.scheduling;

import static java.util.Objects.requireNonNull;

import dev.berth.model.id.HostId;

/** What a host has promised has changed since the plan was made: plan again. It is no bug and has no stack trace. */
public final class StalePlan extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StalePlan(HostId host, long version) {
        super("host %s is not at version %d any more".formatted(host, version), null, false, false);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
