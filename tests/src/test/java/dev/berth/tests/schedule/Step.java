package dev.berth.tests.schedule;

import java.time.Duration;

/**
 * One thing that a schedule does. A server is named by its place in the schedule, since its id is not known before; what
 * there is nothing to do for, such as a delete of what was never made, is left out by the player.
 */
sealed interface Step {
    record Create(int place) implements Step {}

    record Delete(int place) implements Step {}

    record Act(int place, String verb) implements Step {}

    record Rename(int place) implements Step {}

    /** An operator's move, to wherever the engine finds best. */
    record Move(int place) implements Step {}

    /** The host that has the server of this place is given a fault. */
    record Break(int place, Fault fault) implements Step {}

    /** Every fault that this schedule has given is taken away again. */
    record Heal() implements Step {}

    /** SIGKILL, and a new start. */
    record Kill(Part part) implements Step {}

    record Pause(Duration length) implements Step {}

    /** What can be wrong with one simulated host. */
    enum Fault {
        START_FAILS,
        SLOW_START,
        STORAGE_FULL,
        HYPERVISOR_DOWN,
        COPY_FAILS,
        DEAD,
        CLOCK_AHEAD,
        CLOCK_BEHIND
    }

    /** What of the platform can be killed. */
    enum Part {
        CONTROL_PLANE,
        CUSTOMER_API,
        FLEET
    }
}
