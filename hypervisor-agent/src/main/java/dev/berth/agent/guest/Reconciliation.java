package dev.berth.agent.guest;

import static dev.berth.agent.problem.ProblemCode.RECEIVE_FAILED;
import static dev.berth.agent.problem.ProblemCode.START_FAILED;

import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.LastRun;
import dev.berth.agent.guest.Step.AdoptCopy;
import dev.berth.agent.guest.Step.CancelCopy;
import dev.berth.agent.guest.Step.ExpectArrival;
import dev.berth.agent.guest.Step.GiveUpCopy;
import dev.berth.agent.guest.Step.MakeReady;
import dev.berth.agent.guest.Step.MarkArrived;
import dev.berth.agent.guest.Step.MarkBegun;
import dev.berth.agent.guest.Step.MarkEnded;
import dev.berth.agent.guest.Step.MarkRebooted;
import dev.berth.agent.guest.Step.Prepare;
import dev.berth.agent.guest.Step.PressPowerButton;
import dev.berth.agent.guest.Step.Reboot;
import dev.berth.agent.guest.Step.Refuse;
import dev.berth.agent.guest.Step.Remove;
import dev.berth.agent.guest.Step.Reset;
import dev.berth.agent.guest.Step.Rest;
import dev.berth.agent.guest.Step.Resume;
import dev.berth.agent.guest.Step.SetDiskAside;
import dev.berth.agent.guest.Step.Start;
import dev.berth.agent.guest.Step.StartCopy;
import dev.berth.agent.guest.Step.Stop;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;

/** Wanted against seen: the next step for one guest. Pure; the whole table is in its test. */
final class Reconciliation {
    private Reconciliation() {}

    static Step decide(Wanted wanted, Situation now) {
        return switch (wanted.mode()) {
            case RUN -> now.copying() || now.epoch().mayHaveLeft() ? endCopy(now) : run(wanted, now);
            case OFF -> now.copying() || now.epoch().mayHaveLeft() ? endCopy(now) : off(now);
            case SHUTDOWN -> now.copying() || now.epoch().mayHaveLeft() ? endCopy(now) : shutDown(now);
            case ABSENT -> now.copying() ? new CancelCopy() : absent(now);
            case RECEIVE -> receive(wanted, now);
            case SEND -> send(wanted, now);
            case CALL_OFF -> callOff(wanted, now);
        };
    }

    /** A copy that is no longer wanted: first it must be known where the guest is, or it might run twice. */
    private static Step endCopy(Situation now) {
        return now.copying() ? new CancelCopy() : new AdoptCopy();
    }

    private static Step run(Wanted wanted, Situation now) {
        return switch (now.domain()) {
            case RUNNING -> running(wanted.counts(), now);
            case HANDING_OVER -> new Rest(now.epoch().awaitsArrival() ? GuestState.RECEIVING : GuestState.SENDING);
            case PAUSED -> new Resume();
            case NONE -> startable(wanted.counts(), now);
        };
    }

    private static Step running(Counts wanted, Situation now) {
        var epoch = now.epoch();
        if (epoch.awaitsArrival()) {
            return new MarkArrived();
        }
        if (epoch.lastRun() != LastRun.BEGUN || epoch.counts().starts() < wanted.starts()) {
            return new MarkBegun();
        }
        if (epoch.counts().resets() < wanted.resets()) {
            return new Reset();
        }
        if (epoch.counts().reboots() < wanted.reboots()) {
            return switch (now.button()) {
                case FREE -> new Reboot();
                case PRESSED -> new Rest(GuestState.RUNNING);
                case ANSWERED -> new MarkRebooted();
            };
        }
        return new Rest(GuestState.RUNNING);
    }

    private static Step startable(Counts wanted, Situation now) {
        if (now.epoch().awaitsArrival()) {
            return refuse(
                    START_FAILED,
                    "the disk here is the rest of copy %s, whose guest never arrived"
                            .formatted(now.epoch().readyFor()));
        }
        if (now.epoch().hasLeft()) {
            return now.hasDisk()
                    ? new SetDiskAside()
                    : refuse(
                            START_FAILED,
                            "the guest left with copy %s; its old disk is set aside"
                                    .formatted(now.epoch().copy().transferId()));
        }
        if (now.epoch().staysOff(wanted)) {
            return new Rest(GuestState.OFF);
        }
        boolean started = now.epoch().counts().starts() >= wanted.starts();
        return started && now.endedByItself() ? new MarkEnded() : new Start();
    }

    private static Step shutDown(Situation now) {
        return switch (now.domain()) {
            case RUNNING ->
                now.button() == PowerButton.Standing.PRESSED ? new Rest(GuestState.RUNNING) : new PressPowerButton();
            case HANDING_OVER -> new Rest(GuestState.SENDING);
            // What stands still hears no button.
            case PAUSED -> new Resume();
            case NONE -> off(now);
        };
    }

    private static Step off(Situation now) {
        if (now.domain() != DomainState.NONE) {
            return new Stop();
        }
        if (now.epoch().hasLeft()) {
            return now.hasDisk() ? new SetDiskAside() : new Rest(GuestState.OFF);
        }
        return now.hasDisk() ? new Rest(GuestState.OFF) : new Prepare();
    }

    private static Step absent(Situation now) {
        if (now.domain() != DomainState.NONE) {
            return new Stop();
        }
        return now.hasFiles() ? new Remove() : new Rest(GuestState.ABSENT);
    }

    private static Step receive(Wanted wanted, Situation now) {
        return switch (now.domain()) {
            case RUNNING -> now.epoch().awaitsArrival() ? new MarkArrived() : new Rest(GuestState.RUNNING);
            case HANDING_OVER -> new Rest(GuestState.RECEIVING);
            case PAUSED -> now.epoch().awaitsArrival() ? new Rest(GuestState.RECEIVING) : new Resume();
            case NONE -> receivable(wanted.transfer().id(), now);
        };
    }

    private static Step receivable(String transfer, Situation now) {
        var epoch = now.epoch();
        if (epoch.readyFor().equals(transfer) && now.hasDisk()) {
            return new Rest(GuestState.RECEIVING);
        }
        // A leftover of another attempt may be half written: a copy onto it would be corrupt.
        if (epoch.awaitsArrival()) {
            return new MakeReady();
        }
        // Written down before the overlay is laid out: whatever is killed in between, no empty disk passes for a
        // guest's.
        if (!now.hasDisk()) {
            return new ExpectArrival();
        }
        if (epoch.hasLeft()) {
            return new SetDiskAside();
        }
        if (epoch.arrivedBy().equals(transfer)) {
            return new Rest(GuestState.OFF);
        }
        return refuse(RECEIVE_FAILED, "a disk of this guest is here already, and it is not from an unfinished copy");
    }

    private static Step send(Wanted wanted, Situation now) {
        String transfer = wanted.transfer().id();
        var copy = now.epoch().copy();
        if (!copy.isOf(transfer)) {
            return now.copying() ? new CancelCopy() : firstSend(now.domain());
        }
        return switch (copy.stage()) {
            case NONE -> firstSend(now.domain());
            case STARTED -> now.copying() ? new Rest(GuestState.SENDING) : new AdoptCopy();
            case SUCCEEDED -> sent(now);
            case FAILED -> stayed(now.domain());
        };
    }

    /** It may have ended well at the last moment: only what became of the copy says where the guest is. */
    private static Step callOff(Wanted wanted, Situation now) {
        if (now.copying()) {
            return new CancelCopy();
        }
        return now.epoch().copy().isOf(wanted.transfer().id())
                ? send(wanted, now)
                : new GiveUpCopy("the copy was called off before it began");
    }

    private static Step firstSend(DomainState domain) {
        return switch (domain) {
            case RUNNING -> new StartCopy();
            case PAUSED -> new Resume();
            case HANDING_OVER -> new Rest(GuestState.SENDING);
            // It may run elsewhere by now: never start it, only say so.
            case NONE -> new GiveUpCopy("the guest does not run here");
        };
    }

    private static Step sent(Situation now) {
        return switch (now.domain()) {
            case NONE -> now.hasDisk() ? new SetDiskAside() : new Rest(GuestState.SENT);
            // It runs at the peer, which has said so: what stands still here is a husk, and must not go on.
            case HANDING_OVER, PAUSED -> new Stop();
            case RUNNING -> new Rest(GuestState.RUNNING);
        };
    }

    private static Step stayed(DomainState domain) {
        return switch (domain) {
            case RUNNING -> new Rest(GuestState.RUNNING);
            case PAUSED -> new Resume();
            case HANDING_OVER -> new Rest(GuestState.SENDING);
            case NONE -> new Rest(GuestState.OFF);
        };
    }

    private static Step refuse(ProblemCode code, String text) {
        return new Refuse(new GuestProblem(code, text));
    }
}
