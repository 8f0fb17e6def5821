package dev.berth.agent.guest;

import static dev.berth.agent.guest.DomainState.HANDING_OVER;
import static dev.berth.agent.guest.DomainState.NONE;
import static dev.berth.agent.guest.DomainState.PAUSED;
import static dev.berth.agent.guest.DomainState.RUNNING;
import static dev.berth.agent.guest.GuestMode.ABSENT;
import static dev.berth.agent.guest.GuestMode.CALL_OFF;
import static dev.berth.agent.guest.GuestMode.OFF;
import static dev.berth.agent.guest.GuestMode.RECEIVE;
import static dev.berth.agent.guest.GuestMode.RUN;
import static dev.berth.agent.guest.GuestMode.SEND;
import static dev.berth.agent.guest.GuestMode.SHUTDOWN;
import static dev.berth.agent.guest.PowerButton.Standing.ANSWERED;
import static dev.berth.agent.guest.PowerButton.Standing.FREE;
import static dev.berth.agent.guest.PowerButton.Standing.PRESSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.berth.agent.epoch.CopyMark;
import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.EpochRecord;
import dev.berth.agent.epoch.Order;
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
import dev.berth.model.id.ServerId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table: what is wanted, what is seen, what is done next. */
class ReconciliationTest {
    private static final EpochRecord NEW = EpochRecord.NONE.withOrder(new Order(3, 7));
    private static final EpochRecord CLEAN = NEW.begun(Counts.NONE);
    private static final EpochRecord READY = CLEAN.withReadyFor("t1");
    private static final EpochRecord ARRIVED = READY.arrived();
    private static final EpochRecord STARTED = CLEAN.withCopy(CopyMark.started("t1", "10.0.0.2"));
    private static final EpochRecord FAILED =
            CLEAN.withCopy(CopyMark.started("t1", "10.0.0.2").failed());
    private static final EpochRecord SUCCEEDED = STARTED.withCopy(STARTED.copy().succeeded(100, 10, 1));
    private static final boolean DISK = true;
    private static final boolean NO_DISK = false;
    private static final boolean COPYING = true;
    private static final boolean QUIET = false;

    static Stream<Arguments> table() {
        return Stream.of(
                // RUN: what vanished is started again; what is paused goes on; what runs is remembered to have begun.
                arguments(RUN, NONE, NO_DISK, NEW, QUIET, Start.class),
                arguments(RUN, RUNNING, DISK, NEW, QUIET, MarkBegun.class),
                arguments(RUN, RUNNING, DISK, CLEAN.endedByItself(), QUIET, MarkBegun.class),
                arguments(RUN, NONE, DISK, CLEAN.endedByItself(), QUIET, GuestState.OFF),
                arguments(RUN, NONE, NO_DISK, CLEAN, QUIET, Start.class),
                arguments(RUN, NONE, DISK, CLEAN, QUIET, Start.class),
                arguments(RUN, RUNNING, DISK, CLEAN, QUIET, GuestState.RUNNING),
                arguments(RUN, PAUSED, DISK, CLEAN, QUIET, Resume.class),
                arguments(RUN, RUNNING, DISK, READY, QUIET, MarkArrived.class),
                arguments(RUN, HANDING_OVER, DISK, READY, QUIET, GuestState.RECEIVING),
                arguments(RUN, HANDING_OVER, DISK, CLEAN, QUIET, GuestState.SENDING),
                // RUN after a copy from here: cancel one that goes on, continue after one that failed.
                arguments(RUN, RUNNING, DISK, STARTED, COPYING, CancelCopy.class),
                arguments(RUN, RUNNING, DISK, FAILED, QUIET, GuestState.RUNNING),
                // RUN never starts what is not a guest's disk, nor an empty guest in the place of one that left.
                arguments(RUN, NONE, DISK, READY, QUIET, Refuse.class),
                arguments(RUN, NONE, NO_DISK, SUCCEEDED, QUIET, Refuse.class),
                arguments(RUN, NONE, DISK, SUCCEEDED, QUIET, SetDiskAside.class),
                // RUN while nobody has written down how a copy ended: first ask, or the guest might run twice.
                arguments(RUN, NONE, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(RUN, PAUSED, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(RUN, RUNNING, DISK, STARTED, QUIET, AdoptCopy.class),

                // OFF
                arguments(OFF, NONE, NO_DISK, CLEAN, QUIET, Prepare.class),
                arguments(OFF, NONE, DISK, CLEAN, QUIET, GuestState.OFF),
                arguments(OFF, NONE, NO_DISK, SUCCEEDED, QUIET, GuestState.OFF),
                arguments(OFF, NONE, DISK, SUCCEEDED, QUIET, SetDiskAside.class),
                arguments(OFF, NONE, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(OFF, RUNNING, DISK, CLEAN, QUIET, Stop.class),
                arguments(OFF, PAUSED, DISK, CLEAN, QUIET, Stop.class),
                arguments(OFF, RUNNING, DISK, STARTED, COPYING, CancelCopy.class),

                // SHUTDOWN: as OFF, in the guest's own way.
                arguments(SHUTDOWN, RUNNING, DISK, CLEAN, QUIET, PressPowerButton.class),
                arguments(SHUTDOWN, PAUSED, DISK, CLEAN, QUIET, Resume.class),
                arguments(SHUTDOWN, HANDING_OVER, DISK, CLEAN, QUIET, GuestState.SENDING),
                arguments(SHUTDOWN, NONE, DISK, CLEAN, QUIET, GuestState.OFF),
                arguments(SHUTDOWN, NONE, NO_DISK, NEW, QUIET, Prepare.class),
                arguments(SHUTDOWN, NONE, DISK, SUCCEEDED, QUIET, SetDiskAside.class),
                arguments(SHUTDOWN, RUNNING, DISK, STARTED, COPYING, CancelCopy.class),
                arguments(SHUTDOWN, NONE, DISK, STARTED, QUIET, AdoptCopy.class),

                // ABSENT
                arguments(ABSENT, RUNNING, DISK, CLEAN, QUIET, Stop.class),
                arguments(ABSENT, HANDING_OVER, DISK, READY, QUIET, Stop.class),
                arguments(ABSENT, NONE, DISK, CLEAN, QUIET, Remove.class),
                arguments(ABSENT, RUNNING, DISK, STARTED, COPYING, CancelCopy.class),

                // CALL_OFF: what has not begun does not, what goes on is ended, what has ended stands.
                arguments(CALL_OFF, RUNNING, DISK, CLEAN, QUIET, GiveUpCopy.class),
                arguments(CALL_OFF, RUNNING, DISK, STARTED, COPYING, CancelCopy.class),
                arguments(CALL_OFF, HANDING_OVER, DISK, STARTED, COPYING, CancelCopy.class),
                arguments(CALL_OFF, RUNNING, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(CALL_OFF, NONE, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(CALL_OFF, RUNNING, DISK, FAILED, QUIET, GuestState.RUNNING),
                arguments(CALL_OFF, NONE, DISK, SUCCEEDED, QUIET, SetDiskAside.class),
                arguments(CALL_OFF, NONE, NO_DISK, SUCCEEDED, QUIET, GuestState.SENT),

                // RECEIVE: nothing is copied onto a disk that was used before.
                arguments(RECEIVE, NONE, NO_DISK, CLEAN, QUIET, ExpectArrival.class),
                arguments(RECEIVE, NONE, NO_DISK, CLEAN.withReadyFor("?"), QUIET, MakeReady.class),
                arguments(RECEIVE, NONE, DISK, CLEAN.withReadyFor("t0"), QUIET, MakeReady.class),
                arguments(RECEIVE, NONE, NO_DISK, READY, QUIET, MakeReady.class),
                arguments(RECEIVE, NONE, DISK, READY, QUIET, GuestState.RECEIVING),
                arguments(RECEIVE, HANDING_OVER, DISK, READY, QUIET, GuestState.RECEIVING),
                arguments(RECEIVE, PAUSED, DISK, READY, QUIET, GuestState.RECEIVING),
                arguments(RECEIVE, RUNNING, DISK, READY, QUIET, MarkArrived.class),
                arguments(RECEIVE, RUNNING, DISK, ARRIVED, QUIET, GuestState.RUNNING),
                arguments(RECEIVE, PAUSED, DISK, ARRIVED, QUIET, Resume.class),
                arguments(RECEIVE, NONE, DISK, ARRIVED, QUIET, GuestState.OFF),
                arguments(RECEIVE, NONE, DISK, CLEAN, QUIET, Refuse.class),
                arguments(RECEIVE, NONE, DISK, SUCCEEDED, QUIET, SetDiskAside.class),

                // SEND: one attempt for each transfer; a missing guest is never started.
                arguments(SEND, RUNNING, DISK, CLEAN, QUIET, StartCopy.class),
                arguments(SEND, PAUSED, DISK, CLEAN, QUIET, Resume.class),
                arguments(SEND, NONE, DISK, CLEAN, QUIET, GiveUpCopy.class),
                arguments(SEND, RUNNING, DISK, STARTED, COPYING, GuestState.SENDING),
                arguments(SEND, HANDING_OVER, DISK, STARTED, COPYING, GuestState.SENDING),
                arguments(SEND, NONE, DISK, STARTED, COPYING, GuestState.SENDING),
                // The agent was restarted meanwhile.
                arguments(SEND, RUNNING, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(SEND, NONE, DISK, STARTED, QUIET, AdoptCopy.class),
                arguments(SEND, NONE, DISK, SUCCEEDED, QUIET, SetDiskAside.class),
                arguments(SEND, NONE, NO_DISK, SUCCEEDED, QUIET, GuestState.SENT),
                arguments(SEND, PAUSED, DISK, SUCCEEDED, QUIET, Stop.class),
                arguments(SEND, HANDING_OVER, DISK, SUCCEEDED, QUIET, Stop.class),
                arguments(SEND, RUNNING, DISK, SUCCEEDED, QUIET, GuestState.RUNNING),
                arguments(SEND, RUNNING, DISK, FAILED, QUIET, GuestState.RUNNING),
                arguments(SEND, PAUSED, DISK, FAILED, QUIET, Resume.class),
                arguments(SEND, NONE, DISK, FAILED, QUIET, GuestState.OFF));
    }

    @ParameterizedTest(name = "{0}, domain {1}, disk {2}, copying {4}: {5}")
    @MethodSource("table")
    void decides(
            GuestMode mode, DomainState domain, boolean disk, EpochRecord epoch, boolean copying, Object expected) {
        // Given
        var now = new Situation(domain, true, disk, disk, epoch, copying, FREE, false);

        // When
        Step step = Reconciliation.decide(wanted(mode, "t1", 0), now);

        // Then
        if (expected instanceof GuestState state) {
            assertThat(step).isEqualTo(new Rest(state));
        } else {
            assertThat(step).isInstanceOf((Class<?>) expected);
        }
    }

    @Test
    void restsOnceNothingIsLeftOfAnAbsentGuest() {
        // When
        Step step = Reconciliation.decide(
                wanted(ABSENT, "", 0), new Situation(NONE, false, false, false, CLEAN, false, FREE, false));

        // Then
        assertThat(step).isEqualTo(new Rest(GuestState.ABSENT));
    }

    @Test
    void resetsAGuestOnceForEachRiseOfTheCount() {
        // Given
        var now = running(CLEAN.withCounts(new Counts(0, 1, 0)), FREE);

        // When
        Step due = Reconciliation.decide(wanted(RUN, new Counts(0, 2, 0)), now);
        Step done = Reconciliation.decide(wanted(RUN, new Counts(0, 1, 0)), now);

        // Then
        assertThat(due).isInstanceOf(Reset.class);
        assertThat(done).isEqualTo(new Rest(GuestState.RUNNING));
    }

    @Test
    void startsANewTransferAfterAnOlderOneFailed() {
        // When
        Step step = Reconciliation.decide(wanted(SEND, "t2", 0), running(FAILED, FREE));

        // Then
        assertThat(step).isInstanceOf(StartCopy.class);
    }

    @ParameterizedTest
    @EnumSource(DomainState.class)
    void neverStartsAGuestThatIsBeingSent(DomainState domain) {
        for (EpochRecord epoch : new EpochRecord[] {CLEAN, STARTED, FAILED, SUCCEEDED, ARRIVED}) {
            // When
            Step step = Reconciliation.decide(
                    wanted(SEND, "t1", 5), new Situation(domain, true, true, true, epoch, false, FREE, false));

            // Then
            assertThat(step).isNotInstanceOfAny(Start.class, Prepare.class, Reset.class);
        }
    }

    @Test
    void asksForARebootOnceAndWaitsUntilTheGuestHasBegunAnew() {
        // Given
        var wanted = wanted(RUN, new Counts(0, 0, 1));

        // When
        Step due = Reconciliation.decide(wanted, running(CLEAN, FREE));
        Step asked = Reconciliation.decide(wanted, running(CLEAN, PRESSED));
        Step answered = Reconciliation.decide(wanted, running(CLEAN, ANSWERED));

        // Then
        assertThat(due).isInstanceOf(Reboot.class);
        assertThat(asked).isEqualTo(new Rest(GuestState.RUNNING));
        assertThat(answered).isInstanceOf(MarkRebooted.class);
    }

    @Test
    void givesAGuestTimeAfterItsButtonWasPressed() {
        // When
        Step step = Reconciliation.decide(wanted(SHUTDOWN, "", 0), running(CLEAN, PRESSED));

        // Then
        assertThat(step).isEqualTo(new Rest(GuestState.RUNNING));
    }

    @Test
    void leavesOffWhatHasEndedByItselfUntilItIsToBeStartedAgain() {
        // Given
        var gone = new Situation(NONE, false, true, true, CLEAN, false, FREE, true);
        var known = new Situation(NONE, false, true, true, CLEAN.endedByItself(), false, FREE, false);

        // When
        Step seen = Reconciliation.decide(wanted(RUN, Counts.NONE), gone);
        Step kept = Reconciliation.decide(wanted(RUN, Counts.NONE), known);
        Step seenLate = Reconciliation.decide(wanted(RUN, new Counts(1, 0, 0)), gone);
        Step wantedAgain = Reconciliation.decide(wanted(RUN, new Counts(1, 0, 0)), known);

        // Then
        assertThat(seen).isInstanceOf(MarkEnded.class);
        assertThat(kept).isEqualTo(new Rest(GuestState.OFF));
        assertThat(List.of(seenLate, wantedAgain)).allMatch(Start.class::isInstance);
    }

    private static Situation running(EpochRecord epoch, PowerButton.Standing button) {
        return new Situation(RUNNING, true, true, true, epoch, false, button, false);
    }

    private static Wanted wanted(GuestMode mode, Counts counts) {
        return new Wanted(new ServerId(5), new Order(3, 7), mode, Specs.micro(), Transfer.NONE, counts);
    }

    private static Wanted wanted(GuestMode mode, String transfer, long resets) {
        return new Wanted(
                new ServerId(5),
                new Order(3, 7),
                mode,
                Specs.micro(),
                new Transfer(transfer, "10.0.0.2"),
                new Counts(0, resets, 0));
    }
}
