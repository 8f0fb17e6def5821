package dev.berth.model.problem;

/** Carries a {@link Problem} up to the one place that turns it into an answer; it has no stack trace, as it is no bug. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
