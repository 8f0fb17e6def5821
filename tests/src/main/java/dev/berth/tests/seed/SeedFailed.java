package dev.berth.tests.seed;

/** The platform refused a server, or did not run them all in time. */
public final class SeedFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    SeedFailed(String message) {
        super(message);
    }
}
