package dev.berth.tests.demo;

/** What the demo promises was not seen; the message says what was seen instead. */
final class DemoFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
