package dev.berth.control.operation;

import java.time.Duration;
import java.util.function.Function;

/** One line of a saga: something to do, or a fact to wait for. */
sealed interface SagaPart<I> {

    StepName name();

    /** @param undoable false from the point of no return on: what fails there sticks, nothing is undone */
    record Act<I>(StepName name, Step<I> action, Step<I> undo, boolean undoable) implements SagaPart<I> {}

    record Wait<I>(StepName name, Fact fact, Function<I, Duration> deadline, WhenLate late, boolean undoable)
            implements SagaPart<I> {}

    boolean undoable();
}
