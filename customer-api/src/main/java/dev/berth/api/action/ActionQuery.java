package dev.berth.api.action;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.PageRequest;
import dev.berth.model.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which actions a client wants to see, as it asks in the query. */
public class ActionQuery extends ListQuery {
    private static final Set<String> SORTABLE = Set.of("id", "command", "status", "started", "finished");
    private static final Set<String> STATUSES = Set.of("running", "success", "error");

    @QueryParam("id")
    @Parameter(description = "Only these actions. Repeat it; every one of them comes back.")
    public List<String> id = List.of();

    @QueryParam("status")
    @Parameter(description = "Only actions of this status: running, success or error. Repeat it for further ones.")
    public List<String> status = List.of();

    /** Ids asked for come back on one page, as long as a page can hold them. */
    PageRequest request() {
        PageRequest request = PageRequest.of(this, SORTABLE);
        boolean grows = perPage == null && id.size() > request.perPage();
        return grows ? request.withPerPage(Math.min(id.size(), PageRequest.MAX_PER_PAGE)) : request;
    }

    List<Long> ids() {
        return id.stream().map(ActionQuery::number).toList();
    }

    List<String> statuses() {
        for (String each : status) {
            if (!STATUSES.contains(each)) {
                throw new Problem.Invalid("status", "\"%s\" must be running, success or error".formatted(each))
                        .asException();
            }
        }
        return status;
    }

    private static long number(String text) {
        try {
            long id = Long.parseLong(text);
            if (id >= 1) {
                return id;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        throw new Problem.Invalid("id", "\"%s\" must be the id of an action, a positive number".formatted(text))
                .asException();
    }
}
