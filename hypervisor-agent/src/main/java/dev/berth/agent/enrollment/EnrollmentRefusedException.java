package dev.berth.agent.enrollment;

/** This host cannot be enrolled; the message tells the operator why and what to do. */
public final class EnrollmentRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EnrollmentRefusedException(String message) {
        super(message);
    }

    public EnrollmentRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
