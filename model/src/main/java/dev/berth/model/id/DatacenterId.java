package dev.berth.model.id;

/** Id of a datacenter inside a location. */
public record DatacenterId(long value) implements Comparable<DatacenterId> {

    public DatacenterId {
        Ids.requirePublic("datacenter", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static DatacenterId valueOf(String text) {
        return new DatacenterId(Ids.parse("datacenter", text));
    }

    @Override
    public int compareTo(DatacenterId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
