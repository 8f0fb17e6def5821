package dev.berth.placement.fleet;

/** Whether a guest may be moved now; one that is already moving is told by its {@link Reservation} on the target. */
public enum Mobility {
    MOVABLE,
    /** Switched off, held by another operation, or tied to its host. */
    PINNED
}
