package dev.berth.api.ratelimit;

import dev.berth.model.id.ProjectId;

/**
 * Whose bucket it is.
 *
 * @param name its row
 * @param project 0 when it is none's
 * @param usual requests an hour, unless its project has a limit of its own
 */
record Holder(String name, long project, int usual) {

    static Holder of(ProjectId project, int usual) {
        return new Holder("project " + project.value(), project.value(), usual);
    }

    static Holder operators(int usual) {
        return new Holder("operators", 0, usual);
    }
}
