package dev.berth.agent.guest;

import dev.berth.agent.problem.GuestProblem;

/** The one thing to do next for a guest. */
public sealed interface Step {
    /** Fetch the image, lay out disk and seed. */
    record Prepare() implements Step {}

    record Start() implements Step {}

    record Resume() implements Step {}

    record Reset() implements Step {}

    record Stop() implements Step {}

    /** Ask the guest by its power button to end. */
    record PressPowerButton() implements Step {}

    /** Ask the guest by its power button to end and to begin anew in place. */
    record Reboot() implements Step {}

    /** Remember that the guest has begun anew. */
    record MarkRebooted() implements Step {}

    /** Remember that the guest runs, and for which count it was started. */
    record MarkBegun() implements Step {}

    /** Remember that the guest has ended in its own way, so that it is not started again. */
    record MarkEnded() implements Step {}

    /** Delete the guest's files; the epoch file stays. */
    record Remove() implements Step {}

    /** Remember that a disk found here from now on is no guest's. */
    record ExpectArrival() implements Step {}

    /** Lay out an empty overlay, and all else that a copy from the peer needs. */
    record MakeReady() implements Step {}

    /** Remember that the guest has arrived and that its disk is its own. */
    record MarkArrived() implements Step {}

    record StartCopy() implements Step {}

    record AdoptCopy() implements Step {}

    record CancelCopy() implements Step {}

    /** Remember that the copy cannot be made. */
    record GiveUpCopy(String reason) implements Step {}

    /** Rename the disk of a guest that has left. */
    record SetDiskAside() implements Step {}

    /** Nothing to do. */
    record Rest(GuestState state) implements Step {}

    /** Nothing can be done. */
    record Refuse(GuestProblem problem) implements Step {}
}
