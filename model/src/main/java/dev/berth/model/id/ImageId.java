package dev.berth.model.id;

/** Id of an image from which servers are made. */
public record ImageId(long value) implements Comparable<ImageId> {

    public ImageId {
        Ids.requirePublic("image", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static ImageId valueOf(String text) {
        return new ImageId(Ids.parse("image", text));
    }

    @Override
    public int compareTo(ImageId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
