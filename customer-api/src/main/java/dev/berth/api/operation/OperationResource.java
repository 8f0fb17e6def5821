package dev.berth.api.operation;

import dev.berth.api.page.ListQuery;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.api.token.OperatorsOnly;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/operations}: from a customer's complaint to the work that it is about. */
@Path("/v1/operations")
@OperatorsOnly
@Tag(name = "Operators")
public class OperationResource {
    private final Operations operations;

    OperationResource(Operations operations) {
        this.operations = operations;
    }

    record OperationList(List<OperationBody> operations, Meta meta) implements Paged {}

    @GET
    @Operation(summary = "Find operations of any project, the newest first")
    public Uni<OperationList> list(
            @BeanParam ListQuery query,
            @Parameter(description = "Only what was started by the request with this X-Correlation-Id.")
                    @QueryParam("correlation_id")
                    @DefaultValue("")
                    String correlation) {
        return operations.find(correlation, PageRequest.unsorted(query));
    }
}
