package dev.berth.control.migration;

import dev.berth.control.guest.CopyReport;
import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.GuestPicture;
import dev.berth.control.guest.GuestProblem;
import dev.berth.control.guest.GuestState;
import dev.berth.control.guest.ObservedGuest;
import dev.berth.control.migration.Settlement.Unclear;
import dev.berth.control.operation.Answer;
import dev.berth.control.operation.Fact;
import dev.berth.model.problem.Problem;

/** What a move waits for. */
final class MoveFacts {

    /** All that the copy needs stands ready at the target. */
    static final Fact GUEST_RECEIVING = new Fact("guest-receiving", MoveFacts::receiving);

    /** The copy is over, well or not. */
    static final Fact COPY_ENDED = new Fact("copy-ended", MoveFacts::copyEnded);

    /** Both hosts' reports say together where the guest is. */
    static final Fact OUTCOME_CLEAR = new Fact("outcome-clear", picture -> Answer.holdsIf(isClear(picture)));

    private MoveFacts() {}

    private static Answer receiving(GuestPicture picture) {
        return picture.wanted().stream()
                .filter(row -> row.mode() == GuestMode.RECEIVE)
                .findFirst()
                .flatMap(picture::answerOf)
                .map(MoveFacts::receiving)
                .orElse(Answer.NOT_YET);
    }

    private static Answer receiving(ObservedGuest seen) {
        if (seen.state() == GuestState.FAILED) {
            String code = seen.problem().map(GuestProblem::code).orElse("receive_failed");
            return new Answer.Failed(new Problem.WrongState(code, "the target could not make itself ready"));
        }
        return Answer.holdsIf(seen.state() == GuestState.RECEIVING);
    }

    /** Never fails: what became of the copy is for the settlement to say. */
    private static Answer copyEnded(GuestPicture picture) {
        return Answer.holdsIf(hasEnded(picture));
    }

    static boolean hasEnded(GuestPicture picture) {
        return Settlement.copy(picture).filter(CopyReport::ended).isPresent() || isClear(picture);
    }

    private static boolean isClear(GuestPicture picture) {
        return !(Settlement.decide(picture) instanceof Unclear);
    }
}
