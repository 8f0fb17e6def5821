package dev.berth.api.idempotency;

/** Carries a kept answer past the resource, so that it goes out as it was written; it has no stack trace, as it is no bug. */
final class Replay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String json;

    Replay(String json) {
        super("replay", null, false, false);
        this.json = json;
    }

    String json() {
        return json;
    }
}
