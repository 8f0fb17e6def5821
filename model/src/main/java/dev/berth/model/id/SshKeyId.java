package dev.berth.model.id;

/** Id of a customer's public SSH key. */
public record SshKeyId(long value) implements Comparable<SshKeyId> {

    public SshKeyId {
        Ids.requirePublic("ssh key", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static SshKeyId valueOf(String text) {
        return new SshKeyId(Ids.parse("ssh key", text));
    }

    @Override
    public int compareTo(SshKeyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
