package dev.berth.agent.guest;

/**
 * What the agent sees of a guest on this host; the words of the contract.
 * <pre>
 * ABSENT ──► PREPARING ──► RUNNING ◄──► OFF
 *                 │           │
 *                 │           └──► SENDING ──► SENT        (or back to RUNNING: the copy failed)
 *                 └──► RECEIVING ──► RUNNING
 * </pre>
 */
public enum GuestState {
    ABSENT,
    PREPARING,
    OFF,
    RUNNING,
    RECEIVING,
    SENDING,
    SENT,
    FAILED
}
