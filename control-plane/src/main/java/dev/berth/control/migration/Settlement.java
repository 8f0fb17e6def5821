package dev.berth.control.migration;

import dev.berth.control.guest.CopyReport;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest;
import dev.berth.control.guest.WantedGuest;
import java.util.Optional;

/**
 * Where a guest is after a copy, from what both hosts say. Pure. While it is unclear nothing is touched: a guest that runs
 * nowhere can be started again, one that runs twice is lost.
 */
sealed interface Settlement {
    Settlement UNCLEAR = new Unclear();

    /** It runs at the target and no longer at the source, or went there and has ended since. */
    record TargetWins() implements Settlement {}

    /** The copy failed; the source still has the guest, and the target has not. */
    record SourceWins() implements Settlement {}

    /** The reports do not say it yet, or contradict each other. */
    record Unclear() implements Settlement {}

    /** Only what was seen after both agents had acted on the order to copy counts. */
    static Settlement decide(GuestPicture picture) {
        var source = row(picture, GuestMode.SEND);
        var target = row(picture, GuestMode.RECEIVE);
        if (source.isEmpty() || target.isEmpty()) {
            return UNCLEAR;
        }
        var atSource = picture.answerOf(source.get());
        var atTarget = picture.answerOf(target.get());
        return atSource.isEmpty() ? UNCLEAR : decide(source.get(), atSource.get(), atTarget);
    }

    private static Settlement decide(WantedGuest source, ObservedGuest atSource, Optional<ObservedGuest> atTarget) {
        boolean runsAtTarget =
                atTarget.filter(seen -> seen.state() == GuestState.RUNNING).isPresent();
        if (runsAtTarget) {
            return surelyStopped(atSource) ? new TargetWins() : UNCLEAR;
        }
        if (left(source, atSource) && atTarget.filter(Settlement::hasEnded).isPresent()) {
            return new TargetWins();
        }
        if (!copyEnded(source, atSource, false)) {
            return UNCLEAR;
        }
        if (atSource.state() == GuestState.RUNNING) {
            return new SourceWins();
        }
        // It died at the source: it may only be started there again if the target surely has not got it.
        boolean nowhere = surelyStopped(atSource)
                && atTarget.filter(Settlement::surelyNotRunning).isPresent();
        return nowhere ? new SourceWins() : UNCLEAR;
    }

    /** What the source's agent tells of this copy. */
    static Optional<CopyReport> copy(GuestPicture picture) {
        return row(picture, GuestMode.SEND).flatMap(source -> picture.observedOn(source.host())
                .flatMap(ObservedGuest::copy)
                .filter(copy -> isOf(source, copy)));
    }

    /** Why the guest stayed at its source, in words for operators; the hypervisor's own follow when they are known. */
    static String failure(GuestPicture picture) {
        var source = row(picture, GuestMode.SEND);
        boolean calledOff = source.filter(WantedGuest::calledOff).isPresent();
        var cause = source.flatMap(row -> picture.observedOn(row.host()))
                .flatMap(ObservedGuest::problem)
                .map(problem -> ": " + problem.text())
                .orElse("");
        return "the copy %s; the guest stayed at its source%s"
                .formatted(calledOff ? "took too long and was called off" : "failed", cause);
    }

    private static boolean left(WantedGuest source, ObservedGuest atSource) {
        return atSource.state() == GuestState.SENT && copyEnded(source, atSource, true);
    }

    /** A target that still waits for the guest says so: off there is who has arrived. */
    private static boolean hasEnded(ObservedGuest atTarget) {
        return atTarget.state() == GuestState.OFF;
    }

    private static boolean copyEnded(WantedGuest source, ObservedGuest atSource, boolean well) {
        return atSource.copy()
                .filter(copy -> isOf(source, copy) && copy.ended() && copy.succeeded() == well)
                .isPresent();
    }

    private static boolean isOf(WantedGuest source, CopyReport copy) {
        return source.peer()
                .filter(peer -> peer.transferId().equals(copy.transferId()))
                .isPresent();
    }

    private static boolean surelyStopped(ObservedGuest seen) {
        return switch (seen.state()) {
            case SENT, OFF, ABSENT -> true;
            // An agent reports a guest that runs as running, whatever else failed, unless it cannot see at all.
            case FAILED -> !isBlind(seen);
            case PREPARING, RUNNING, RECEIVING, SENDING -> false;
        };
    }

    private static boolean surelyNotRunning(ObservedGuest seen) {
        return surelyStopped(seen) || seen.state() == GuestState.RECEIVING || seen.state() == GuestState.PREPARING;
    }

    private static boolean isBlind(ObservedGuest seen) {
        return seen.problem()
                .filter(problem -> problem.code().equals("hypervisor_down")
                        || problem.code().equals("stale_order"))
                .isPresent();
    }

    private static Optional<WantedGuest> row(GuestPicture picture, GuestMode mode) {
        return picture.wanted().stream().filter(row -> row.mode() == mode).findFirst();
    }
}
