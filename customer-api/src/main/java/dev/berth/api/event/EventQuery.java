package dev.berth.api.event;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.PageRequest;
import dev.berth.contracts.control.v1.ListServerEventsRequest;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events of a server a client wants to see, as it asks in the query. */
public class EventQuery extends ListQuery {
    private static final Set<String> SORTABLE = Set.of("id");

    @QueryParam("type")
    @Parameter(
            description = "Only events of this type: created, started, stopped, shut_down, rebooted, reset, moved,"
                    + " ended_by_itself, crashed, host_lost, host_back, failed or deleted. Repeat it for further ones.")
    public List<String> type = List.of();

    /** Without a sort the newest come first. */
    PageRequest request() {
        return PageRequest.of(this, SORTABLE);
    }

    /** What the types may be is the control plane's to say. */
    ListServerEventsRequest onTheWire(ProjectId project, ServerId server, PageRequest paging) {
        return ListServerEventsRequest.newBuilder()
                .setProjectId(project.value())
                .setServerId(server.value())
                .setPaging(paging.onTheWire())
                .addAllTypes(type)
                .build();
    }
}
