package dev.berth.control.operation;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.guest.Guests;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.SagaPart.Act;
import dev.berth.control.operation.SagaPart.Wait;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Puts a saga through what may happen to it, on a real database: each step twice, failure at each step, each undo twice,
 * a crash before and after each commit. Every run starts from a world of its own and must end like the smooth one.
 */
@ApplicationScoped
public class SagaHarness {
    private static final int MOST_MOVES = 60;
    private static final int LONG_TROUBLE = 12;

    private final Mutiny.SessionFactory sessions;
    private final SagaJournal journal;
    private final Sagas sagas;
    private final Guests guests;
    private final Retries retries;
    private final PretendFleet fleet;
    private final Clock clock;

    SagaHarness(
            Mutiny.SessionFactory sessions,
            SagaJournal journal,
            Sagas sagas,
            Guests guests,
            Retries retries,
            PretendFleet fleet,
            Clock clock) {
        this.sessions = sessions;
        this.journal = journal;
        this.sagas = sagas;
        this.guests = guests;
        this.retries = retries;
        this.fleet = fleet;
        this.clock = clock;
    }

    /**
     * One saga in its world.
     *
     * @param begin makes a new world and accepts the operation in it
     * @param digest what of the world must come out the same, counters left out
     */
    public record Scenario(String kind, Supplier<Operation> begin, Supplier<Object> digest) {}

    /** Runs what goes on to its end as it is. */
    public Operation finish(Operation operation) {
        return run(operation, sagas);
    }

    /** All of it. {@code undone} is the digest after any failure that could be unwound. */
    public void torture(Scenario scenario, Object done, Object undone) {
        smooth(scenario, done);
        eachStepTwice(scenario, done);
        crashBeforeEachCommit(scenario, done);
        twoRunnersAtOnce(scenario, done);
        longTroubleAfterTheReturn(scenario, done);
        failureAtEachStep(scenario, undone, UnaryOperator.identity());
        failureAtEachStep(scenario, undone, SagaHarness::twice);
        failureAtEachWait(scenario, undone, UnaryOperator.identity());
        failureAtEachWait(scenario, undone, SagaHarness::twice);
    }

    private void smooth(Scenario scenario, Object done) {
        expectDone(scenario, run(scenario.begin().get(), sagas), done, "smooth");
    }

    private void eachStepTwice(Scenario scenario, Object done) {
        var doubled = changed(scenario, act -> new Act<>(act.name(), twice(act.action()), act.undo(), act.undoable()));
        expectDone(scenario, run(scenario.begin().get(), sagas.with(doubled)), done, "each step twice");
    }

    private void crashBeforeEachCommit(Scenario scenario, Object done) {
        for (var part : sagas.ofKind(scenario.kind()).parts()) {
            var crashed = new AtomicBoolean();
            var crashing = changed(
                    scenario,
                    act -> act.name().equals(part.name())
                            ? new Act<>(act.name(), once(crashed, act.action()), act.undo(), act.undoable())
                            : act);
            expectDone(scenario, run(scenario.begin().get(), sagas.with(crashing)), done, "crash in " + part.name());
        }
    }

    /** What fails for longer than a step is tried, where nothing can be undone any more, must not be let go of half done. */
    private void longTroubleAfterTheReturn(Scenario scenario, Object done) {
        for (var part : sagas.ofKind(scenario.kind()).parts()) {
            if (part instanceof Act<?> act && !act.undoable()) {
                var left = new AtomicInteger(LONG_TROUBLE);
                var troubled = changed(
                        scenario,
                        each -> each.name().equals(part.name())
                                ? new Act<>(each.name(), failing(left, each.action()), each.undo(), each.undoable())
                                : each);
                var ended = run(scenario.begin().get(), sagas.with(troubled));
                expectDone(scenario, ended, done, "long trouble in " + part.name());
                assertThat(left).as("tries left in %s", part.name()).hasNonPositiveValue();
            }
        }
    }

    /** A runner whose lease has lapsed goes on with what it read, after another has taken over. */
    private void twoRunnersAtOnce(Scenario scenario, Object done) {
        var runner = runner(sagas);
        var operation = scenario.begin().get();
        for (int move = 0; move < MOST_MOVES && operation.finished().isEmpty(); move++) {
            var read = operation;
            await(() -> runner.advance(read));
            await(() -> runner.advance(read));
            operation = reload(read);
            waitIfParked(operation);
        }
        expectDone(scenario, operation, done, "two runners at once");
    }

    private void failureAtEachStep(Scenario scenario, Object undone, UnaryOperator<Step<Object>> undo) {
        for (var part : sagas.ofKind(scenario.kind()).parts()) {
            if (part instanceof Act<?> act && act.undoable()) {
                var failing = changed(
                        scenario,
                        each -> each.name().equals(part.name())
                                ? new Act<>(each.name(), failing(each.action()), undo.apply(each.undo()), true)
                                : new Act<>(each.name(), each.action(), undo.apply(each.undo()), each.undoable()));
                var ended = run(scenario.begin().get(), sagas.with(failing));
                if (part.equals(sagas.ofKind(scenario.kind()).first())) {
                    // Nothing was done yet, so nothing is undone.
                    assertThat(ended.state()).isInstanceOf(OperationState.Failed.class);
                    continue;
                }
                assertThat(ended.state()).as("failure in %s", part.name()).isInstanceOf(OperationState.Failed.class);
                assertThat(scenario.digest().get())
                        .as("failure in %s", part.name())
                        .isEqualTo(undone);
            }
        }
    }

    /** Reports say that a fact will not come. */
    private void failureAtEachWait(Scenario scenario, Object undone, UnaryOperator<Step<Object>> undo) {
        for (var part : sagas.ofKind(scenario.kind()).parts()) {
            if (part instanceof Wait<?> wait && wait.undoable()) {
                var hopeless = changed(scenario, part.name(), undo);
                var ended = run(scenario.begin().get(), sagas.with(hopeless));
                assertThat(ended.state()).as("no %s", part.name()).isInstanceOf(OperationState.Failed.class);
                assertThat(scenario.digest().get()).as("no %s", part.name()).isEqualTo(undone);
            }
        }
    }

    private void expectDone(Scenario scenario, Operation ended, Object done, String what) {
        assertThat(ended.state()).as(what).isInstanceOf(OperationState.Succeeded.class);
        assertThat(scenario.digest().get()).as(what).isEqualTo(done);
    }

    /** Every move begins with what the journal has: as after a crash right behind each commit. */
    private Operation run(Operation begun, Sagas with) {
        var runner = runner(with);
        var operation = begun;
        for (int move = 0; move < MOST_MOVES && operation.finished().isEmpty(); move++) {
            var read = operation;
            await(() -> runner.advance(read));
            operation = reload(read);
            waitIfParked(operation);
        }
        return operation;
    }

    private void waitIfParked(Operation operation) {
        if (operation.state() instanceof OperationState.Awaiting) {
            fleet.turn();
        }
    }

    private Operation reload(Operation operation) {
        return await(() -> journal.find(operation.id())).orElseThrow();
    }

    private SagaRunner runner(Sagas with) {
        return new SagaRunner(sessions, journal, with, guests, retries, clock);
    }

    @SuppressWarnings("unchecked") // the input's type does not matter to a change of its steps
    private Saga<Object> changed(Scenario scenario, UnaryOperator<Act<Object>> change) {
        var saga = (Saga<Object>) sagas.ofKind(scenario.kind());
        List<SagaPart<Object>> parts = saga.parts().stream()
                .<SagaPart<Object>>map(part -> switch (part) {
                    case Act<Object> act -> change.apply(act);
                    case Wait<Object> wait -> wait;
                })
                .toList();
        return new Saga<>(saga.kind(), saga.inputType(), parts);
    }

    @SuppressWarnings("unchecked") // the input's type does not matter to a change of its steps
    private Saga<Object> changed(Scenario scenario, StepName hopeless, UnaryOperator<Step<Object>> undo) {
        var never = new Fact("never", _ -> new Answer.Failed(new Problem.Conflict("as the harness wants")));
        var saga = (Saga<Object>) sagas.ofKind(scenario.kind());
        List<SagaPart<Object>> parts = saga.parts().stream()
                .<SagaPart<Object>>map(part -> switch (part) {
                    case Act<Object> act -> new Act<>(act.name(), act.action(), undo.apply(act.undo()), act.undoable());
                    case Wait<Object> wait
                    when wait.name().equals(hopeless) ->
                        new Wait<>(wait.name(), never, wait.deadline(), wait.late(), wait.undoable());
                    case Wait<Object> wait -> wait;
                })
                .toList();
        return new Saga<>(saga.kind(), saga.inputType(), parts);
    }

    private static Step<Object> twice(Step<Object> step) {
        return work -> step.run(work).chain(() -> step.run(work));
    }

    private static Step<Object> failing(Step<Object> step) {
        return work -> step.run(work)
                .chain(() -> Uni.createFrom().failure(new Problem.Conflict("as the harness wants").asException()));
    }

    private static Step<Object> failing(AtomicInteger left, Step<Object> step) {
        return work -> step.run(work)
                .chain(() -> left.getAndDecrement() > 0
                        ? Uni.createFrom().failure(new IllegalStateException("the database is away"))
                        : Uni.createFrom().voidItem());
    }

    private static Step<Object> once(AtomicBoolean crashed, Step<Object> step) {
        return work -> step.run(work)
                .chain(() -> crashed.compareAndSet(false, true)
                        ? Uni.createFrom().failure(new IllegalStateException("the process died before its commit"))
                        : Uni.createFrom().voidItem());
    }

    /** Makes one move with what the journal has. */
    public void step(Operation operation) {
        var read = reload(operation);
        await(() -> runner(sagas).advance(read));
    }

    /** The state of an operation now. */
    public Optional<OperationState> stateOf(Operation operation) {
        return await(() -> journal.find(operation.id())).map(Operation::state);
    }
}
