package dev.berth.model.id;

/** Id of a customer's server; never mixed up with a {@link HostId}. */
public record ServerId(long value) implements Comparable<ServerId> {

    public ServerId {
        Ids.requirePublic("server", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static ServerId valueOf(String text) {
        return new ServerId(Ids.parse("server", text));
    }

    @Override
    public int compareTo(ServerId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
