package dev.berth.model.id;

/** Id of a location: where hosts stand. */
public record LocationId(long value) implements Comparable<LocationId> {

    public LocationId {
        Ids.requirePublic("location", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static LocationId valueOf(String text) {
        return new LocationId(Ids.parse("location", text));
    }

    @Override
    public int compareTo(LocationId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
