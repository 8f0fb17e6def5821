package dev.berth.api.database;

import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Tells which constraint of the schema refused a row. */
public final class BrokenConstraint {

    private BrokenConstraint() {}

    /** The constraint's name; empty when the failure is another one. */
    public static Optional<String> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException refused) {
                return Optional.ofNullable(refused.getConstraintName());
            }
        }
        return Optional.empty();
    }
}
