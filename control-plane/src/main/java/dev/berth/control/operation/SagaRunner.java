package dev.berth.control.operation;

import dev.berth.control.correlation.Correlation;
import dev.berth.control.guest.Guests;
import dev.berth.control.operation.OperationState.Awaiting;
import dev.berth.control.operation.OperationState.Pending;
import dev.berth.control.operation.OperationState.Running;
import dev.berth.control.operation.OperationState.Stuck;
import dev.berth.control.operation.OperationState.Unwinding;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes one claimed operation from state to state until it is parked or done. Each step runs in the same transaction as
 * the journal's entry that it was done: a crash loses both or neither.
 *
 * <p>It is reactive throughout, since a step touches the database only and never waits for an agent; the threads that
 * start it are the pump's.
 */
@ApplicationScoped
class SagaRunner {
    /** In case a report's word was lost, a parked operation looks for itself this often. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** Whoever should have looked for so long did not: this process, or the database, was away. */
    private static final Duration AWAY = Duration.ofSeconds(10);

    /** After that the agents need a while to come again and report; what they did meanwhile is not late. */
    private static final Duration AGENTS_RETURN = Duration.ofSeconds(30);

    private static final Duration TRY_ON = Duration.ofSeconds(30);
    private static final Duration SERVER_BUSY = Duration.ofSeconds(2);

    private final Mutiny.SessionFactory sessions;
    private final SagaJournal journal;
    private final Sagas sagas;
    private final Guests guests;
    private final Retries retries;
    private final Clock clock;

    SagaRunner(
            Mutiny.SessionFactory sessions,
            SagaJournal journal,
            Sagas sagas,
            Guests guests,
            Retries retries,
            Clock clock) {
        this.sessions = sessions;
        this.journal = journal;
        this.sagas = sagas;
        this.guests = guests;
        this.retries = retries;
        this.clock = clock;
    }

    /** Goes on until the operation waits or is done. */
    Uni<Void> run(Operation operation) {
        operation.correlation().ifPresent(Correlation::begin);
        return advance(operation).chain(next -> next.map(this::run)
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Makes one move; empty when there is nothing more to do now. */
    Uni<Optional<Operation>> advance(Operation operation) {
        return advance(operation, sagas.of(operation))
                .onFailure(StaleOperation.class)
                .recoverWithUni(() -> journal.find(operation.id()).map(found -> found.filter(this::hasMoreToDo)));
    }

    private boolean hasMoreToDo(Operation operation) {
        return operation.finished().isEmpty() && !(operation.state() instanceof Pending);
    }

    private <I> Uni<Optional<Operation>> advance(Operation operation, Saga<I> saga) {
        I input = sagas.input(saga, operation);
        Instant now = clock.instant();
        var transition = new Transition<>(saga, input, now);
        return switch (operation.state()) {
            case Pending pending -> start(transition, operation, pending, now);
            case Running running -> act(saga, transition, operation, running, input, now);
            case Awaiting awaiting -> look(saga, transition, operation, awaiting, now);
            case Unwinding unwinding -> undo(saga, transition, operation, unwinding, input, now);
            case Stuck stuck when stuck.recoverable() -> goOnIfPossible(saga, transition, operation, stuck, input, now);
            case Stuck _, OperationState.Succeeded _, OperationState.Failed _ -> done();
        };
    }

    private <I> Uni<Optional<Operation>> start(
            Transition<I> transition, Operation operation, Pending pending, Instant now) {
        return journal.mayStart(operation)
                .chain(may -> may
                        ? save(transition.begin(operation, pending))
                                // Two started at once; the index lets one.
                                .onFailure(ConstraintViolationException.class)
                                .recoverWithUni(() -> park(operation, now.plus(SERVER_BUSY)))
                        : park(operation, now.plus(SERVER_BUSY)));
    }

    private <I> Uni<Optional<Operation>> act(
            Saga<I> saga, Transition<I> transition, Operation operation, Running running, I input, Instant now) {
        if (!(saga.at(running.step()) instanceof SagaPart.Act<I> act)) {
            return save(transition.onward(operation, running));
        }
        var work = new Work<>(operation.id(), input, now, Optional.empty());
        return together(work, act.action(), transition.onward(operation, running))
                .onFailure(ProblemException.class)
                .recoverWithUni(failure -> fail(transition, operation, running.step(), problemOf(failure)))
                .onFailure(SagaRunner::isTransient)
                .recoverWithUni(failure -> retries.next(operation, failure)
                        .map(due -> park(operation.afterFailure(), due))
                        .orElseGet(() -> giveUp(act, transition, operation, running, retries.givenUp(failure), now)));
    }

    /** Past the point of no return nothing is let go of half done: its server stays busy, and the step is tried on. */
    private <I> Uni<Optional<Operation>> giveUp(
            SagaPart.Act<I> act,
            Transition<I> transition,
            Operation operation,
            Running at,
            Problem cause,
            Instant now) {
        return act.undoable()
                ? fail(transition, operation, at.step(), cause)
                : park(operation.in(at.stickAndTryOn(cause, now), operation.progress()), now.plus(TRY_ON));
    }

    private <I> Uni<Optional<Operation>> undo(
            Saga<I> saga, Transition<I> transition, Operation operation, Unwinding at, I input, Instant now) {
        if (!(saga.at(at.step()) instanceof SagaPart.Act<I> act)) {
            return save(transition.furtherBack(operation, at));
        }
        var work = new Work<>(operation.id(), input, now, Optional.of(at.cause()));
        return together(work, act.undo(), transition.furtherBack(operation, at))
                .onFailure(failure -> failure instanceof ProblemException || isTransient(failure))
                .recoverWithUni(failure -> retries.next(operation, failure)
                        .map(due -> park(operation.afterFailure(), due))
                        .orElseGet(() -> save(operation.in(at.giveUp(now), operation.progress()))));
    }

    private <I> Uni<Optional<Operation>> look(
            Saga<I> saga, Transition<I> transition, Operation operation, Awaiting at, Instant now) {
        var wait = (SagaPart.Wait<I>) saga.at(at.step());
        return guests.picture(operation.server()).chain(picture -> switch (wait.fact()
                .in(picture)) {
            case Answer.Holds _ -> save(transition.onward(operation, at.wake()));
            case Answer.Failed failed -> fail(transition, operation, at.step(), failed.problem());
            case Answer.NotYet _
            when now.isBefore(at.deadline()) -> park(operation, earlier(at.deadline(), now.plus(LOOK_AGAIN)));
            case Answer.NotYet _
            when operation.due().plus(AWAY).isBefore(now) ->
                park(operation.in(at.until(now.plus(AGENTS_RETURN)), operation.progress()), now.plus(LOOK_AGAIN));
            case Answer.NotYet _ -> late(wait, transition, operation, at, now);
        });
    }

    private <I> Uni<Optional<Operation>> late(
            SagaPart.Wait<I> wait, Transition<I> transition, Operation operation, Awaiting at, Instant now) {
        retries.late(operation, at);
        return switch (wait.late()) {
            case UNWIND ->
                fail(transition, operation, at.step(), wait.fact().whenLate().orElseGet(at::late));
            case STICK -> save(operation.in(at.giveUp(now, false), operation.progress()));
            case STICK_UNTIL_FACT ->
                park(operation.in(at.giveUp(now, true), operation.progress()), now.plus(LOOK_AGAIN));
            case GO_ON -> save(transition.onward(operation, at.wake()));
        };
    }

    private <I> Uni<Optional<Operation>> goOnIfPossible(
            Saga<I> saga, Transition<I> transition, Operation operation, Stuck at, I input, Instant now) {
        return switch (saga.at(at.step())) {
            case SagaPart.Wait<I> wait -> lookAgain(wait, transition, operation, at, now);
            case SagaPart.Act<I> act -> {
                var work = new Work<>(operation.id(), input, now, Optional.empty());
                yield together(work, act.action(), transition.onward(operation, at.recover()))
                        .onFailure(SagaRunner::isTransient)
                        .recoverWithUni(_ -> park(operation, now.plus(TRY_ON)));
            }
        };
    }

    private <I> Uni<Optional<Operation>> lookAgain(
            SagaPart.Wait<I> wait, Transition<I> transition, Operation operation, Stuck at, Instant now) {
        return guests.picture(operation.server())
                .chain(picture -> wait.fact().in(picture) instanceof Answer.Holds
                        ? save(transition.onward(operation, at.recover()))
                        : park(operation, now.plus(LOOK_AGAIN)));
    }

    private <I> Uni<Optional<Operation>> fail(
            Transition<I> transition, Operation operation, StepName step, Problem cause) {
        retries.failed(operation, step, cause);
        return save(transition.backward(operation, step, cause));
    }

    /** The step and the journal's entry: both or neither. */
    private <I> Uni<Optional<Operation>> together(Work<I> work, Step<I> step, Operation next) {
        return sessions.withStatelessTransaction((_, _) -> step.run(work).chain(() -> journal.save(next)))
                .invoke(work::committed)
                .map(this::unlessDone);
    }

    private Uni<Optional<Operation>> save(Operation next) {
        return journal.save(next).map(this::unlessDone);
    }

    private Uni<Optional<Operation>> park(Operation operation, Instant due) {
        return journal.park(operation, due).chain(SagaRunner::done);
    }

    private Optional<Operation> unlessDone(Operation saved) {
        retries.moved(saved);
        return saved.finished().isPresent() ? Optional.empty() : Optional.of(saved);
    }

    private static Uni<Optional<Operation>> done() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static boolean isTransient(Throwable failure) {
        return !(failure instanceof StaleOperation);
    }

    private static Problem problemOf(Throwable failure) {
        return ((ProblemException) failure).problem();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
