package dev.berth.agent.problem;

/** A code for programs and a text for operators; never shown to a customer. */
public record GuestProblem(ProblemCode code, String text) {
    public GuestProblemException asException() {
        return new GuestProblemException(this);
    }
}
