package dev.berth.agent.simulation;

/** What becomes of copies that begin on a host. */
public enum CopyFate {
    WORKS,
    /** Half-way the copy ends, and the guest stays. */
    FAILS,
    /** The copy never ends by itself. */
    HANGS
}
