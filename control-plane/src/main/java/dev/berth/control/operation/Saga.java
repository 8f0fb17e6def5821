package dev.berth.control.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A piece of work whose steps are known, with their undo and the facts between them; it reads as a table of contents. */
public final class Saga<I> {
    private final String kind;
    private final Class<I> inputType;
    private final List<SagaPart<I>> parts;

    private Saga(Builder<I> builder) {
        kind = builder.kind;
        inputType = builder.inputType;
        parts = List.copyOf(builder.parts);
    }

    Saga(String kind, Class<I> inputType, List<SagaPart<I>> parts) {
        this.kind = kind;
        this.inputType = inputType;
        this.parts = List.copyOf(parts);
    }

    /** The kind is stored with each operation, like the input, and so keeps its meaning. */
    public static <I> Builder<I> named(String kind, Class<I> inputType) {
        return new Builder<>(kind, inputType);
    }

    public String kind() {
        return kind;
    }

    Class<I> inputType() {
        return inputType;
    }

    List<SagaPart<I>> parts() {
        return parts;
    }

    SagaPart<I> first() {
        return parts.getFirst();
    }

    SagaPart<I> at(StepName name) {
        return parts.get(indexOf(name));
    }

    Optional<SagaPart<I>> after(StepName name) {
        int next = indexOf(name) + 1;
        return next < parts.size() ? Optional.of(parts.get(next)) : Optional.empty();
    }

    /** The nearest earlier part that was done and so is to be undone. */
    Optional<SagaPart.Act<I>> actBefore(StepName name) {
        return parts.subList(0, indexOf(name)).reversed().stream()
                .filter(SagaPart.Act.class::isInstance)
                .map(part -> (SagaPart.Act<I>) part)
                .findFirst();
    }

    /** How far an operation is that stands at this step, in percent; never quite done. */
    int progressAt(StepName name) {
        return 100 * indexOf(name) / parts.size();
    }

    private int indexOf(StepName name) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).name().equals(name)) {
                return index;
            }
        }
        throw new IllegalArgumentException("saga %s has no step %s".formatted(kind, name));
    }

    /** Lays down the parts in their order. */
    public static final class Builder<I> {
        private final String kind;
        private final Class<I> inputType;
        private final List<SagaPart<I>> parts = new ArrayList<>();
        private boolean undoable = true;

        private Builder(String kind, Class<I> inputType) {
            this.kind = kind;
            this.inputType = inputType;
        }

        public Builder<I> step(String name, Step<I> action, Step<I> undo) {
            parts.add(new SagaPart.Act<>(new StepName(name), action, undo, undoable));
            return this;
        }

        /** From this step on there is no way back: what fails now sticks, and a person or a later report settles it. */
        public Builder<I> stepOfNoReturn(String name, Step<I> action) {
            parts.add(new SagaPart.Act<>(new StepName(name), action, Step.nothing(), undoable));
            undoable = false;
            return this;
        }

        public Builder<I> await(String name, Fact fact, Duration deadline, WhenLate late) {
            return await(name, fact, _ -> deadline, late);
        }

        public Builder<I> await(String name, Fact fact, Function<I, Duration> deadline, WhenLate late) {
            parts.add(new SagaPart.Wait<>(new StepName(name), fact, deadline, late, undoable));
            return this;
        }

        public Saga<I> lastStep(String name, Step<I> action) {
            parts.add(new SagaPart.Act<>(new StepName(name), action, Step.nothing(), undoable));
            return new Saga<>(this);
        }

        /** For a saga that is done once its last fact holds. */
        public Saga<I> end() {
            return new Saga<>(this);
        }
    }
}
