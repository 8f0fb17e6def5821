package dev.berth.agent.problem;

import java.util.List;

/** A code for programs and a text for operators; never shown to a customer. */
public record GuestProblem(ProblemCode code, String text) {
    // In the system's words, and in xorriso's, which looks before it writes.
    private static final List<String> FULL = List.of("No space left on device", "exceeds free space on media");

    /** Of a failure in the words of a program or of the system: a full disk is told as one, whoever met it. */
    public static GuestProblem of(ProblemCode otherwise, String text) {
        return new GuestProblem(FULL.stream().anyMatch(text::contains) ? ProblemCode.STORAGE_FULL : otherwise, text);
    }

    public GuestProblemException asException() {
        return new GuestProblemException(this);
    }
}
