package dev.berth.model.id;

/** Id of a project: the box in which a customer's resources and tokens live. */
public record ProjectId(long value) implements Comparable<ProjectId> {

    public ProjectId {
        Ids.requirePublic("project", value);
    }

    /** Reads the id from a path or a text; anything but a plain positive number is refused. */
    public static ProjectId valueOf(String text) {
        return new ProjectId(Ids.parse("project", text));
    }

    @Override
    public int compareTo(ProjectId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
