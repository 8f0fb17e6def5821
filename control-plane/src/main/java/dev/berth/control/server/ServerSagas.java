package dev.berth.control.server;

import dev.berth.control.operation.Saga;
import dev.berth.control.operation.Step;
import dev.berth.control.operation.WhenLate;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The sagas on servers. Each reads as its own table of contents. */
final class ServerSagas {

    private ServerSagas() {}

    /** Everything that can be refused happened in the request's transaction; here the host is waited for. */
    @Produces
    @Singleton
    static Saga<ServerWork> create(Cancellation cancellation, ServerSettings settings) {
        return Saga.named(Commands.CREATE, ServerWork.class)
                .step("accepted", Step.nothing(), cancellation::cancel)
                .await("seen-as-wanted", ServerFacts.AS_WANTED, settings.createDeadline(), WhenLate.UNWIND)
                .end();
    }

    /** For its owner the server is gone since the accept; its room and address are free once no host has it any more. */
    @Produces
    @Singleton
    static Saga<ServerWork> delete(WantedModes modes, Departures departures, ServerSettings settings) {
        return Saga.named(Commands.DELETE, ServerWork.class)
                .stepOfNoReturn("want-absent", modes::absent)
                .await("seen-gone", ServerFacts.GONE, settings.deleteDeadline(), WhenLate.GO_ON)
                .lastStep("release", work -> departures.settle(work.input().server()));
    }

    @Produces
    @Singleton
    static Saga<ServerWork> start(WantedModes modes, ServerSettings settings) {
        return Saga.named(Commands.START, ServerWork.class)
                .stepOfNoReturn("want-run", modes::run)
                .await("seen-running", ServerFacts.AS_WANTED, settings.powerDeadline(), WhenLate.STICK)
                .end();
    }

    @Produces
    @Singleton
    static Saga<ServerWork> stop(WantedModes modes, ServerSettings settings) {
        return Saga.named(Commands.STOP, ServerWork.class)
                .stepOfNoReturn("want-off", modes::off)
                .await("seen-off", ServerFacts.AS_WANTED, settings.powerDeadline(), WhenLate.STICK)
                .end();
    }

    @Produces
    @Singleton
    static Saga<ServerWork> reset(WantedModes modes, ServerSettings settings) {
        return Saga.named(Commands.RESET, ServerWork.class)
                .stepOfNoReturn("want-reset", modes::reset)
                .await("seen-reset", ServerFacts.AS_WANTED, settings.powerDeadline(), WhenLate.STICK)
                .end();
    }

    /** A reboot promises that the server begins anew: if it does not by itself, it is made to. */
    @Produces
    @Singleton
    static Saga<ServerWork> reboot(WantedModes modes, ServerSettings settings) {
        return Saga.named(Commands.REBOOT, ServerWork.class)
                .stepOfNoReturn("want-reboot", modes::reboot)
                .await("seen-rebooted", ServerFacts.AS_WANTED, settings.rebootDeadline(), WhenLate.GO_ON)
                .stepOfNoReturn("reset-if-deaf", modes::resetUnlessRebooted)
                .await("seen-begun-anew", ServerFacts.AS_WANTED, settings.powerDeadline(), WhenLate.STICK)
                .end();
    }

    /** A shutdown promises that nothing is torn down: whoever wants that after all powers off. */
    @Produces
    @Singleton
    static Saga<ServerWork> shutDown(WantedModes modes, ServerSettings settings) {
        return Saga.named(Commands.SHUTDOWN, ServerWork.class)
                .step("want-shutdown", modes::shutDown, modes::asItsOwnerWants)
                .await("seen-shut-down", ServerFacts.SHUT_DOWN, settings.shutdownDeadline(), WhenLate.UNWIND)
                .lastStep("want-off", modes::offFromNowOn);
    }
}
