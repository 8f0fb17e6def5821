package dev.berth.agent.guest;

import dev.berth.agent.epoch.Order;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.model.id.ServerId;
import org.jspecify.annotations.Nullable;

/** What is reported of one guest; equal statuses are reported once. */
public record GuestStatus(
        ServerId server,
        Order order,
        GuestState state,
        boolean filtered,
        @Nullable GuestProblem problem,
        @Nullable CopyStatus copy,
        boolean stray,
        long resetCount) {

    /** Of the copy from this host; {@code succeeded} counts once it has ended. */
    public record CopyStatus(String transferId, boolean ended, boolean succeeded, CopyStats stats) {}

    GuestStatus withProblem(GuestProblem other) {
        return new GuestStatus(server, order, state, filtered, other, copy, stray, resetCount);
    }
}
