package dev.berth.control.server;

import dev.berth.control.guest.Counts;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest;
import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.control.guest.WantedGuest;
import dev.berth.control.operation.Answer;
import dev.berth.control.operation.Fact;
import dev.berth.model.problem.Problem;
import java.util.Optional;

/** What the sagas on servers wait for. */
final class ServerFacts {

    /** Its host's agent has acted on the order, and the guest runs behind its filter, or is off, as wanted. */
    static final Fact AS_WANTED = new Fact("guest-as-wanted", ServerFacts::asWanted);

    /** It has ended in its own way. */
    static final Fact SHUT_DOWN = new Fact(
            "guest-shut-down",
            ServerFacts::shutDown,
            Optional.of(new Problem.WrongState(
                    "timeout",
                    "the server did not react to its power button in time and runs on; poweroff pulls the plug")));

    /** No host has anything left of it. */
    static final Fact GONE = new Fact("guest-gone", ServerFacts::gone);

    private ServerFacts() {}

    private static Answer asWanted(GuestPicture picture) {
        return picture.wanted().stream()
                .filter(row -> row.mode() == GuestMode.RUN || row.mode() == GuestMode.OFF)
                .findFirst()
                .flatMap(row -> picture.answerOf(row).map(seen -> compare(row, seen)))
                .orElse(Answer.NOT_YET);
    }

    private static Answer compare(WantedGuest row, ObservedGuest seen) {
        if (seen.state() == GuestState.FAILED) {
            return seen.problem()
                    .flatMap(GuestFailures::lasting)
                    .<Answer>map(Answer.Failed::new)
                    .orElse(Answer.NOT_YET);
        }
        return Answer.holdsIf(
                switch (row.mode()) {
                    case RUN -> runs(row.counts(), seen);
                    case OFF -> seen.state() == GuestState.OFF;
                    case SHUTDOWN, RECEIVE, SEND, ABSENT -> false;
                });
    }

    /** One that has been started and has ended by itself since did run. */
    private static boolean runs(Counts wanted, ObservedGuest seen) {
        boolean ran = (seen.state() == GuestState.RUNNING && seen.filtered()) || seen.ending() == Ending.BY_ITSELF;
        return ran && seen.resetCount() >= wanted.resets() && seen.rebootCount() >= wanted.reboots();
    }

    private static Answer shutDown(GuestPicture picture) {
        return Answer.holdsIf(picture.wanted().stream()
                .filter(row -> row.mode() == GuestMode.SHUTDOWN)
                .flatMap(row -> picture.answerOf(row).stream())
                .anyMatch(seen -> seen.state() == GuestState.OFF));
    }

    private static Answer gone(GuestPicture picture) {
        return Answer.holdsIf(picture.wanted().stream()
                .allMatch(row -> row.mode() == GuestMode.ABSENT
                        && picture.answerOf(row)
                                .filter(seen -> seen.state() == GuestState.ABSENT)
                                .isPresent()));
    }
}
