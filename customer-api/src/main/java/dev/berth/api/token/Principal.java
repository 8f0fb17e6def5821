package dev.berth.api.token;

import dev.berth.model.id.ProjectId;

/** On whose behalf a request is made. */
public sealed interface Principal {

    /** Runs the platform; sees hosts, moves and projects, but no customer's resources. */
    record Operator() implements Principal {}

    /** Holds a token of one project, and sees that project only. */
    record Customer(ProjectId project, Permission permission) implements Principal {}
}
