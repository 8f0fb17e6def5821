package dev.berth.control.operation;

import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which operations of a project are asked for. With ids, all of those come back on one page, and paging is ignored.
 *
 * @param status empty means any
 */
public record OperationQuery(
        ProjectId project,
        Optional<ServerId> server,
        List<OperationId> ids,
        Set<ActionStatus> status,
        OperationSort sort,
        int page,
        int perPage) {

    public OperationQuery {
        ids = List.copyOf(ids);
        status = Set.copyOf(status);
    }
}
