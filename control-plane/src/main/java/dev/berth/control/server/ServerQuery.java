package dev.berth.control.server;

import dev.berth.model.id.ProjectId;
import dev.berth.model.label.LabelSelector;
import java.util.Optional;
import java.util.Set;

/** Which servers of a project are asked for; an empty set of statuses means any, pages count from 1. */
public record ServerQuery(
        ProjectId project,
        Optional<String> name,
        LabelSelector labels,
        Set<ServerStatus> status,
        ServerOrder order,
        int page,
        int perPage) {

    public ServerQuery {
        status = Set.copyOf(status);
    }

    int offset() {
        return (page - 1) * perPage;
    }
}
