package dev.berth.control.operation;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;

/** A piece of work to be written into the journal; {@code input} is a record of the saga's input type. */
public record NewOperation(
        String kind, Origin origin, String command, ProjectId project, ServerId server, Object input) {}
