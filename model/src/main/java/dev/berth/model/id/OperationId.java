package dev.berth.model.id;

/** Id of a durable piece of work; the customer knows it as the id of an action. */
public record OperationId(long value) implements Comparable<OperationId> {

    public OperationId {
        Ids.requirePublic("action", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static OperationId valueOf(String text) {
        return new OperationId(Ids.parse("action", text));
    }

    @Override
    public int compareTo(OperationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
