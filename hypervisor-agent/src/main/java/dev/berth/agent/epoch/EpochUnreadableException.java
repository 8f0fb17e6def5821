package dev.berth.agent.epoch;

import static java.util.Objects.requireNonNull;

/** An epoch file is there but cannot be trusted: no order can be shown to be newer, so nothing may be done. */
public final class EpochUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EpochUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
