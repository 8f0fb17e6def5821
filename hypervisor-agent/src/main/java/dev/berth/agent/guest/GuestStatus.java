package dev.berth.agent.guest;

import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.LastRun;
import dev.berth.agent.epoch.Order;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.model.id.ServerId;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of one guest; equal statuses are reported once.
 *
 * @param counts what the guest was last started for, and what it has seen
 * @param lastRun with OFF, whether it has ended by itself
 */
public record GuestStatus(
        ServerId server,
        Order order,
        GuestState state,
        boolean filtered,
        @Nullable GuestProblem problem,
        @Nullable CopyStatus copy,
        boolean stray,
        Counts counts,
        LastRun lastRun) {

    /** Of the copy from this host; {@code succeeded} counts once it has ended. */
    public record CopyStatus(String transferId, boolean ended, boolean succeeded, CopyStats stats) {}

    GuestStatus withProblem(GuestProblem other) {
        return new GuestStatus(server, order, state, filtered, other, copy, stray, counts, lastRun);
    }
}
