package dev.berth.placement.power;

/** Whether a host draws power. */
public enum PowerState {
    ON,
    /** Switched off or suspended; it can be woken. */
    ASLEEP
}
