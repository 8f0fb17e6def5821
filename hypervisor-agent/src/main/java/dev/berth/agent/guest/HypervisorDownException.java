package dev.berth.agent.guest;

/** The hypervisor does not answer now; guests may well run on. */
public final class HypervisorDownException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HypervisorDownException(String message) {
        super(message);
    }

    public HypervisorDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
