package dev.berth.placement.fleet;

/** Whether a host takes guests. */
public enum HostState {
    SCHEDULABLE,
    /** Runs on, and may give guests away, but takes none. */
    CORDONED,
    /** Its agent is silent: it can neither give nor take. */
    UNREACHABLE
}
