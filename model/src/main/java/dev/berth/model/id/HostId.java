package dev.berth.model.id;

/** Id of a physical machine on which guests run. */
public record HostId(long value) implements Comparable<HostId> {

    public HostId {
        Ids.requirePublic("host", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static HostId valueOf(String text) {
        return new HostId(Ids.parse("host", text));
    }

    @Override
    public int compareTo(HostId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
