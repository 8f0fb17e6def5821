package dev.berth.agent.problem;

/** Carries a {@link GuestProblem} to the worker that reports it. */
public final class GuestProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient GuestProblem problem;

    GuestProblemException(GuestProblem problem) {
        super(problem.code().wire() + ": " + problem.text());
        this.problem = problem;
    }

    public GuestProblem problem() {
        return problem;
    }
}
