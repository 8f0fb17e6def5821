package dev.berth.model.id;

/** The range of public ids: positive and below 2^53, so that a browser keeps them exact. */
final class Ids {
    static final long LIMIT = 1L << 53;

    private Ids() {}

    static void requirePublic(String kind, long value) {
        if (value < 1 || value >= LIMIT) {
            throw new IllegalArgumentException("%s id %d must be between 1 and 2^53 - 1".formatted(kind, value));
        }
    }

    static long parse(String kind, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("%s id \"%s\" must be a number".formatted(kind, text), notANumber);
        }
    }
}
