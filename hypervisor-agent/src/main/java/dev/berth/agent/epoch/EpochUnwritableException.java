package dev.berth.agent.epoch;

import java.io.IOException;

/** An epoch file cannot be written: what it should have said must not be acted on. */
public final class EpochUnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EpochUnwritableException(String message, IOException cause) {
        super(message, cause);
    }
}
