package dev.berth.model.id;

/** Id of a server type, that is, a size on sale. */
public record ServerTypeId(long value) implements Comparable<ServerTypeId> {

    public ServerTypeId {
        Ids.requirePublic("server type", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static ServerTypeId valueOf(String text) {
        return new ServerTypeId(Ids.parse("server type", text));
    }

    @Override
    public int compareTo(ServerTypeId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
