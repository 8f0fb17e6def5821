package dev.berth.agent.guest;

import dev.berth.agent.epoch.CopyMark;
import dev.berth.agent.epoch.EpochRecord;
import dev.berth.agent.epoch.LastRun;
import dev.berth.agent.guest.CopyResult.Moved;
import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.CopyResult.Unknown;
import dev.berth.agent.guest.GuestStatus.CopyStatus;
import dev.berth.agent.guest.Step.CancelCopy;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.model.id.ServerId;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What can be seen of one guest and done to it: the thin hands of {@link GuestWorker}. */
final class GuestActions {
    private static final Logger LOG = Logger.getLogger(GuestActions.class);

    private final ServerId server;
    private final Hypervisor hypervisor;
    private final GuestFiles files;
    private final OutgoingCopies copies;
    private final PowerButton button;
    private final Consumer<CopyMark> copyEnded;
    private volatile String copyFailure = "the copy failed before this agent was started";

    GuestActions(
            ServerId server,
            Hypervisor hypervisor,
            GuestFiles files,
            OutgoingCopies copies,
            PowerButton button,
            Consumer<CopyMark> copyEnded) {
        this.server = server;
        this.hypervisor = hypervisor;
        this.files = files;
        this.copies = copies;
        this.button = button;
        this.copyEnded = copyEnded;
    }

    Situation look(EpochRecord epoch) {
        var seen = hypervisor.find(server);
        var folder = files.folder(server);
        return new Situation(
                seen.map(SeenGuest::domain).orElse(DomainState.NONE),
                seen.map(SeenGuest::filtered).orElse(false),
                folder.holdsDisk(),
                !folder.isEmpty(),
                epoch,
                copies.isRunning(server),
                button.standing(hypervisor.restarts(server)),
                // Asked only of a guest that has run here: what is known of an earlier one says nothing.
                seen.isEmpty() && epoch.lastRun() == LastRun.BEGUN && hypervisor.endedByItself(server));
    }

    /** Does the step and answers what the epoch file should say after it. */
    EpochRecord act(Step step, Wanted wanted, EpochRecord epoch) {
        var folder = files.folder(server);
        return switch (step) {
            case Step.Prepare _ -> {
                files.prepare(machine(wanted));
                yield epoch;
            }
            case Step.Start _ -> {
                files.prepare(machine(wanted));
                hypervisor.defineFilters();
                hypervisor.start(machine(wanted));
                // A guest that has just been switched on needs no reset and no reboot.
                yield epoch.begun(wanted.counts());
            }
            case Step.Resume _ -> {
                hypervisor.resume(server);
                yield epoch;
            }
            case Step.Reset _ -> {
                hypervisor.reset(server);
                // Which is a reboot, too.
                yield epoch.withCounts(wanted.counts());
            }
            case Step.PressPowerButton _ -> {
                button.press(hypervisor.restarts(server));
                hypervisor.pressPowerButton(server);
                yield epoch;
            }
            case Step.Reboot _ -> {
                button.press(hypervisor.restarts(server));
                hypervisor.reboot(server);
                yield epoch;
            }
            case Step.MarkRebooted _ ->
                epoch.withCounts(epoch.counts().withReboots(wanted.counts().reboots()));
            case Step.MarkBegun _ -> epoch.running(wanted.counts().starts());
            case Step.MarkEnded _ -> epoch.endedByItself();
            case Step.Stop _ -> {
                hypervisor.destroy(server);
                yield epoch;
            }
            case Step.Remove _ -> {
                folder.deleteAll();
                yield epoch.removed();
            }
            case Step.ExpectArrival _ -> epoch.withReadyFor("(nothing laid out yet)");
            case Step.MakeReady _ -> {
                files.prepareToReceive(machine(wanted));
                hypervisor.defineFilters();
                yield epoch.readyFor(wanted.transfer().id(), wanted.counts());
            }
            case Step.MarkArrived _ -> epoch.arrived();
            case Step.StartCopy _ -> epoch.withCopy(started(wanted.transfer()));
            case Step.GiveUpCopy give -> {
                copyFailure = give.reason();
                yield epoch.withCopy(started(wanted.transfer()).failed());
            }
            case Step.SetDiskAside _ -> {
                folder.setDiskAside();
                yield epoch;
            }
            case Step.AdoptCopy _, CancelCopy _, Step.Rest _, Step.Refuse _ -> epoch;
        };
    }

    private GuestMachine machine(Wanted wanted) {
        return files.machine(server, wanted.requireSpec());
    }

    /** What may begin only after the epoch file has been written. */
    void afterwards(Step step, CopyMark mark) {
        var transfer = new Transfer(mark.transferId(), mark.peer());
        if (step instanceof Step.StartCopy) {
            copies.start(server, transfer, result -> ended(mark, result));
        } else if (step instanceof Step.AdoptCopy) {
            copies.adopt(server, transfer, result -> ended(mark, result));
        }
    }

    private static CopyMark started(Transfer transfer) {
        return CopyMark.started(transfer.id(), transfer.migrationAddress());
    }

    /** Another order than before: what was pressed for the last one does not count. */
    void forgetPresses() {
        button.forget();
    }

    void cancelCopy() {
        LOG.infof("copy is no longer wanted server=%s", server);
        hypervisor.cancelCopy(server);
    }

    void forgetCopy() {
        copies.forget(server);
    }

    private void ended(CopyMark started, CopyResult result) {
        LOG.infof("copy ended server=%s transfer=%s result=%s", server, started.transferId(), result);
        copyEnded.accept(
                switch (result) {
                    case Moved(CopyStats stats) ->
                        started.succeeded(
                                stats.bytesTotal(), stats.elapsedMilliseconds(), stats.downtimeMilliseconds());
                    case NotMoved(String reason) -> {
                        copyFailure = reason;
                        yield started.failed();
                    }
                    // Still "started": after a pause it is adopted again, and asked again.
                    case Unknown(String reason) -> {
                        copyFailure = reason;
                        yield started;
                    }
                });
    }

    /** Why the last copy failed, or why nobody knows how it ended. */
    String copyFailure() {
        return copyFailure;
    }

    GuestStatus status(Wanted wanted, Situation now, GuestState state, @Nullable GuestProblem problem) {
        var copy = wanted.mode().sends() ? copy(wanted.transfer().id(), now) : null;
        boolean failedCopy = copy != null && copy.ended() && !copy.succeeded();
        return new GuestStatus(
                server,
                now.epoch().order(),
                // Whatever could not be done, a guest that runs is reported as running.
                state == GuestState.FAILED && now.domain() == DomainState.RUNNING ? GuestState.RUNNING : state,
                now.filtered(),
                failedCopy && problem == null ? new GuestProblem(ProblemCode.COPY_FAILED, copyFailure) : problem,
                copy,
                false,
                now.epoch().counts(),
                now.epoch().lastRun());
    }

    private @Nullable CopyStatus copy(String transfer, Situation now) {
        var mark = now.epoch().copy();
        if (!mark.isOf(transfer)) {
            return null;
        }
        var ended = new CopyStats(mark.bytes(), 0, mark.elapsedMilliseconds(), mark.downtimeMilliseconds());
        return switch (mark.stage()) {
            case NONE, STARTED -> new CopyStatus(transfer, false, false, hypervisor.copyStats(server));
            case SUCCEEDED -> new CopyStatus(transfer, true, true, ended);
            case FAILED -> new CopyStatus(transfer, true, false, ended);
        };
    }

    /** What is here by sight alone. */
    GuestStatus unordered(Situation now, @Nullable GuestProblem problem, boolean stray) {
        var epoch = now.epoch();
        // Off is who could be started again: not the rest of a copy whose guest may never have arrived.
        var stopped = epoch.awaitsArrival() ? GuestState.RECEIVING : GuestState.OFF;
        var state =
                switch (now.domain()) {
                    case RUNNING -> GuestState.RUNNING;
                    case HANDING_OVER -> epoch.awaitsArrival() ? GuestState.RECEIVING : GuestState.SENDING;
                    case PAUSED -> stopped;
                    case NONE -> now.hasDisk() ? stopped : GuestState.ABSENT;
                };
        // An epoch file alone is memory, not a guest.
        boolean something = now.domain() != DomainState.NONE || now.hasFiles();
        return new GuestStatus(
                server,
                epoch.order(),
                state,
                now.filtered(),
                problem,
                null,
                stray && something,
                epoch.counts(),
                epoch.lastRun());
    }

    GuestStatus unseen(GuestProblem problem) {
        var none = EpochRecord.NONE;
        return new GuestStatus(
                server, none.order(), GuestState.FAILED, false, problem, null, false, none.counts(), none.lastRun());
    }
}
