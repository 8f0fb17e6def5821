package dev.berth.agent.guest;

/** What the hypervisor knows of a guest. */
public enum DomainState {
    NONE,
    RUNNING,
    /** Stands still because a copy to or from here hands over, or has not begun to run. */
    HANDING_OVER,
    /** Stands still for any other reason. */
    PAUSED
}
