package dev.berth.api.server;

import dev.berth.api.label.Selector;
import dev.berth.api.page.ListQuery;
import dev.berth.api.page.PageRequest;
import dev.berth.contracts.control.v1.ListServersRequest;
import dev.berth.model.id.ProjectId;
import dev.berth.model.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which servers a client wants to see, as it asks in the query. */
public class ServerQuery extends ListQuery {
    private static final Set<String> SORTABLE = Set.of("id", "name", "created");
    private static final Set<String> STATUSES = Set.of(
            "initializing", "starting", "running", "stopping", "off", "deleting", "rebuilding", "migrating", "unknown");

    @QueryParam("name")
    @Parameter(description = "Only the server of exactly this name.")
    public @Nullable String name;

    @QueryParam("label_selector")
    @Parameter(description = "Only servers whose labels fit, such as env=test,!temporary.")
    public @Nullable String labelSelector;

    @QueryParam("status")
    @Parameter(description = "Only servers of this status. Repeat it for further ones.")
    public List<String> status = List.of();

    PageRequest request() {
        return PageRequest.of(this, SORTABLE);
    }

    ListServersRequest onTheWire(ProjectId project, PageRequest paging) {
        // Read here only so that a wrong one is refused; the control plane does the choosing.
        Selector.parse(labelSelector);
        return ListServersRequest.newBuilder()
                .setProjectId(project.value())
                .setPaging(paging.onTheWire())
                .setName(name == null ? "" : name)
                .setLabelSelector(labelSelector == null ? "" : labelSelector)
                .addAllStatus(statuses())
                .build();
    }

    private List<String> statuses() {
        for (String each : status) {
            if (!STATUSES.contains(each)) {
                String known = String.join(", ", STATUSES.stream().sorted().toList());
                throw new Problem.Invalid("status", "\"%s\" must be one of %s".formatted(each, known)).asException();
            }
        }
        return status;
    }
}
