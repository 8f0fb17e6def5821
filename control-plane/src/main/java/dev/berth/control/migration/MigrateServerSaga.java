package dev.berth.control.migration;

import dev.berth.control.operation.Saga;
import dev.berth.control.operation.Step;
import dev.berth.control.operation.WhenLate;
import dev.berth.control.server.Commands;
import dev.berth.model.unit.DataSize;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Moves a running server to another host. The copy is the agents' work: the saga orders it, parks, and settles what they report. */
final class MigrateServerSaga {
    private static final DataSize SLOWEST_COPY_PER_SECOND = DataSize.ofMebibytes(20);

    private MigrateServerSaga() {}

    @Produces
    @Singleton
    static Saga<MoveWork> define(MoveSteps steps, SettleStep settlement, MigrationSettings settings) {
        return Saga.named(Commands.MIGRATE, MoveWork.class)
                // The room at the target was held in the transaction that started the move.
                .step("accepted", Step.nothing(), steps::callOff)
                .step("want-receiver", steps::receiveOnTarget, steps::forgetTarget)
                .await("receiver-ready", MoveFacts.GUEST_RECEIVING, settings.receiverDeadline(), WhenLate.UNWIND)
                // From here the source must not restart a guest that has left it, and only reports say where it is.
                .stepOfNoReturn("want-sender", steps::sendFromSource)
                .await("copy-ended", MoveFacts.COPY_ENDED, work -> copyDeadline(work, settings), WhenLate.GO_ON)
                .step("call-off-late-copy", steps::callOffUnlessEnded, Step.nothing())
                .await("outcome-clear", MoveFacts.OUTCOME_CLEAR, settings.settleDeadline(), WhenLate.STICK_UNTIL_FACT)
                // The reports say where the guest runs; whatever they say, it is made the truth.
                .lastStep("settle", settlement::settle);
    }

    private static Duration copyDeadline(MoveWork work, MigrationSettings settings) {
        long seconds = work.copied().bytes() / SLOWEST_COPY_PER_SECOND.bytes();
        return settings.copyDeadline().plusSeconds(seconds);
    }
}
