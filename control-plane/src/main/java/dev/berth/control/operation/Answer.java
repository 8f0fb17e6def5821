package dev.berth.control.operation;

import dev.berth.model.problem.Problem;

/** What the reports say of a fact. */
public sealed interface Answer {
    Answer NOT_YET = new NotYet();
    Answer HOLDS = new Holds();

    record NotYet() implements Answer {}

    record Holds() implements Answer {}

    /** It will not come any more. */
    record Failed(Problem problem) implements Answer {}

    static Answer holdsIf(boolean condition) {
        return condition ? HOLDS : NOT_YET;
    }
}
