package dev.berth.tests.client;

/** The API answered something else than the caller can go on with; the message shows what. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String message) {
        super(message);
    }
}
