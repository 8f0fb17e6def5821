package dev.berth.agent.epoch;

/**
 * What is remembered of a guest's last run on this host.
 * <pre>NONE ──► BEGUN ◄──► ENDED_BY_ITSELF</pre>
 */
public enum LastRun {
    /** It has not run here. */
    NONE,
    /** It runs, or whatever has ended it was not its own doing. */
    BEGUN,
    /** It has ended in its own way, and stays off until it is wanted to be started again. */
    ENDED_BY_ITSELF
}
