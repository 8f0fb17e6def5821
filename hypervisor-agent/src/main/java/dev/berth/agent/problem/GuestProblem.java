package dev.berth.agent.problem;

/** A code for programs and a text for operators; never shown to a customer. */
public record GuestProblem(ProblemCode code, String text) {
    private static final String FULL = "No space left on device";

    /** Of a failure in the words of a program or of the system: a full disk is told as one, whoever met it. */
    public static GuestProblem of(ProblemCode otherwise, String text) {
        return new GuestProblem(text.contains(FULL) ? ProblemCode.STORAGE_FULL : otherwise, text);
    }

    public GuestProblemException asException() {
        return new GuestProblemException(this);
    }
}
