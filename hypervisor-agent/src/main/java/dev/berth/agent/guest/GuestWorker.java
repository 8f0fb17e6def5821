package dev.berth.agent.guest;

import dev.berth.agent.epoch.CopyMark;
import dev.berth.agent.epoch.CopyMark.Stage;
import dev.berth.agent.epoch.EpochFiles;
import dev.berth.agent.epoch.EpochRecord;
import dev.berth.agent.epoch.EpochUnreadableException;
import dev.berth.agent.epoch.EpochUnwritableException;
import dev.berth.agent.guest.Step.CancelCopy;
import dev.berth.agent.guest.Step.Refuse;
import dev.berth.agent.guest.Step.Rest;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.GuestProblemException;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.model.id.ServerId;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One server on this host: takes its orders, does the next step until there is none, reports each change. All of its
 * methods run in the server's lane, never two at once.
 */
final class GuestWorker {
    private static final Logger LOG = Logger.getLogger(GuestWorker.class);
    // Every path through the table rests within five steps; more means that the host does not obey.
    private static final int STEPS = 8;

    private final ServerId server;
    private final EpochFiles epochs;
    private final GuestActions actions;
    private final RetryPause retry;
    private final GuestTelling told;
    private volatile @Nullable Wanted wanted;
    // Why there is no order to follow, although the server is in the wanted set.
    private volatile @Nullable GuestProblem refusal;
    private volatile boolean stray;
    // What is to be written down before anything is done: it could not be, and is tried again.
    private @Nullable Wanted unwritten;
    private @Nullable CopyMark unwrittenEnd;

    GuestWorker(
            ServerId server, EpochFiles epochs, GuestActions actions, RetryPause retry, Consumer<GuestStatus> reports) {
        this.server = server;
        this.epochs = epochs;
        this.actions = actions;
        this.retry = retry;
        told = new GuestTelling(actions, reports);
    }

    @Nullable GuestStatus last() {
        return told.last();
    }

    /**
     * The epoch file is written before anything is done, so that an older order is refused for ever after. An order that
     * cannot be written down is not obeyed: it is answered with the problem, and tried again.
     */
    void accept(Wanted order) {
        stray = false;
        unwritten = null;
        try {
            EpochRecord known = epochs.read(server);
            if (order.order().isOlderThan(known.order())) {
                LOG.warnf("order refused as stale server=%s order=%s known=%s", server, order.order(), known.order());
                var problem = GuestTelling.stale(order, known);
                refusal = wanted == null ? problem : null;
                told.answer(told.seen(known, problem, stray));
                return;
            }
            if (!order.order().equals(known.order())) {
                epochs.write(server, known.withOrder(order.order()));
                LOG.infof("order accepted server=%s order=%s mode=%s", server, order.order(), order.mode());
                retry.clear();
                actions.forgetPresses();
            }
            wanted = order;
            refusal = null;
        } catch (EpochUnwritableException full) {
            unwritten = order;
            retry.failed(GuestProblem.of(ProblemCode.START_FAILED, String.valueOf(full.getMessage())));
            LOG.errorf("order not obeyed server=%s order=%s reason=%s", server, order.order(), full.getMessage());
        } catch (EpochUnreadableException unreadable) {
            wanted = null;
            refusal = GuestTelling.unreadable(unreadable);
            LOG.errorf("%s server=%s", unreadable.getMessage(), server);
            told.tell(told.seen(EpochRecord.NONE, refusal, stray));
        }
    }

    /** For a census: what is here before anything more is done about it. */
    GuestStatus seenNow() {
        GuestStatus known = told.last();
        if (known != null && known.problem() != null) {
            return known;
        }
        try {
            EpochRecord epoch = epochs.read(server);
            Wanted now = wanted;
            if (now == null) {
                return told.seen(epoch, refusal, stray);
            }
            var situation = actions.look(epoch);
            return Reconciliation.decide(now, situation) instanceof Rest rest
                    ? actions.status(now, situation, rest.state(), null)
                    : told.seen(epoch, null, stray);
        } catch (HypervisorDownException down) {
            return told.unseen(GuestTelling.down(down));
        } catch (EpochUnreadableException unreadable) {
            return told.seen(EpochRecord.NONE, GuestTelling.unreadable(unreadable), stray);
        }
    }

    /** Tells what is here now, unless it is what was told. */
    void tellUnless(GuestStatus before) {
        GuestStatus now = seenNow();
        if (!now.equals(before)) {
            told.answer(now);
        }
    }

    /** The server is no longer in the wanted set: it is left as it is, and reported as a stray. */
    void forget() {
        wanted = null;
        unwritten = null;
        refusal = null;
        stray = true;
    }

    /** Looks, decides, acts, until there is nothing to do. */
    void reconcile() {
        if (!caughtUp()) {
            return;
        }
        Wanted now = wanted;
        try {
            EpochRecord epoch = epochs.read(server);
            if (now == null) {
                told.tell(told.seen(epoch, refusal, stray));
                return;
            }
            GuestProblem pending = retry.pending();
            for (int step = 0; step < STEPS && pending == null; step++) {
                Situation situation = actions.look(epoch);
                switch (Reconciliation.decide(now, situation)) {
                    case Rest rest -> {
                        retry.clear();
                        told.tell(actions.status(now, situation, rest.state(), null));
                        return;
                    }
                    case Refuse refuse -> {
                        told.tell(actions.status(now, situation, GuestState.FAILED, refuse.problem()));
                        return;
                    }
                    case CancelCopy _ -> {
                        // The copy's own thread tells when it is over, and goes on from there.
                        actions.cancelCopy();
                        boolean runs = situation.domain() == DomainState.RUNNING;
                        told.tell(actions.status(now, situation, runs ? GuestState.RUNNING : GuestState.SENDING, null));
                        return;
                    }
                    case Step next -> epoch = act(next, now, situation);
                }
            }
            if (pending != null) {
                told.tell(actions.status(now, actions.look(epoch), GuestState.FAILED, pending));
            }
        } catch (GuestProblemException failed) {
            failed(failed.problem());
        } catch (EpochUnwritableException | UncheckedIOException unwritable) {
            failed(GuestProblem.of(ProblemCode.START_FAILED, unwritable.getMessage() + " " + unwritable.getCause()));
        } catch (HypervisorDownException down) {
            told.tell(told.unseen(GuestTelling.down(down)));
        } catch (EpochUnreadableException unreadable) {
            told.tell(told.seen(EpochRecord.NONE, GuestTelling.unreadable(unreadable), stray));
        }
    }

    /** Whether all that happened so far stands in the epoch file, so that more may be done. */
    private boolean caughtUp() {
        GuestProblem waiting = retry.pending();
        if (waiting == null && unwrittenEnd != null) {
            writeEnd(unwrittenEnd);
            waiting = retry.pending();
        }
        if (waiting == null && unwritten != null) {
            accept(unwritten);
            waiting = retry.pending();
        }
        if (unwritten != null && waiting != null) {
            told.tell(told.refusal(unwritten, waiting, () -> epochs.read(server)));
        }
        return unwritten == null && unwrittenEnd == null;
    }

    private EpochRecord act(Step step, Wanted now, Situation situation) {
        LOG.infof("step server=%s step=%s", server, step.getClass().getSimpleName());
        if (step instanceof Step.Start || step instanceof Step.Prepare || step instanceof Step.MakeReady) {
            told.tell(actions.status(now, situation, GuestState.PREPARING, null));
        }
        EpochRecord after = actions.act(step, now, situation.epoch());
        if (!after.equals(situation.epoch())) {
            epochs.write(server, after);
        }
        actions.afterwards(step, after.copy());
        return after;
    }

    /** Writes down how a copy ended, then goes on from there. */
    void copyEnded(CopyMark mark) {
        writeEnd(mark);
        reconcile();
    }

    /** Until it is written down the copy counts as going on, as nothing may be decided without it. */
    private void writeEnd(CopyMark mark) {
        try {
            epochs.write(server, epochs.read(server).withCopy(mark));
        } catch (EpochUnwritableException | EpochUnreadableException full) {
            unwrittenEnd = mark;
            retry.failed(GuestProblem.of(ProblemCode.START_FAILED, String.valueOf(full.getMessage())));
            LOG.errorf("end of copy not written down server=%s reason=%s", server, full.getMessage());
            return;
        }
        unwrittenEnd = null;
        actions.forgetCopy();
        if (mark.stage() == Stage.STARTED) {
            var unknown = "how copy %s ended is not known yet: %s".formatted(mark.transferId(), actions.copyFailure());
            retry.failed(new GuestProblem(ProblemCode.COPY_FAILED, unknown));
        }
    }

    private void failed(GuestProblem reason) {
        Wanted now = wanted;
        boolean receiving = now != null && now.mode() == GuestMode.RECEIVE && reason.code() == ProblemCode.START_FAILED;
        var problem = receiving ? new GuestProblem(ProblemCode.RECEIVE_FAILED, reason.text()) : reason;
        LOG.warnf(
                "step failed server=%s code=%s text=%s", server, problem.code().wire(), problem.text());
        retry.failed(problem);
        if (now == null) {
            return;
        }
        try {
            told.tell(actions.status(now, actions.look(epochs.read(server)), GuestState.FAILED, problem));
        } catch (HypervisorDownException down) {
            told.tell(told.unseen(problem));
        }
    }
}
