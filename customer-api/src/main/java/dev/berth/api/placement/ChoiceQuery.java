package dev.berth.api.placement;

import dev.berth.api.reference.Reference;
import dev.berth.api.upstream.CatalogueView;
import dev.berth.contracts.control.v1.GetPlacementChoiceRequest;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.Ref;
import dev.berth.contracts.control.v1.ServerTypeDto;
import dev.berth.model.problem.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which servers an operator thinks of, as the query has it. */
public class ChoiceQuery {
    private static final int MOST = 50;

    @QueryParam("server_type")
    @Parameter(description = "The id or the name of a server type.", required = true, example = "nano")
    public @Nullable String serverType;

    @QueryParam("location")
    @Parameter(description = "The id or the name of a location.", required = true, example = "lab1")
    public @Nullable String location;

    @QueryParam("count")
    @DefaultValue("1")
    @Parameter(
            description = "How many such servers, one after another.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "1"))
    public String count = "1";

    GetPlacementChoiceRequest onTheWire(CatalogueView view) {
        return GetPlacementChoiceRequest.newBuilder()
                .setServerType(ref(
                        "server_type", serverType, view.serverTypes(), ServerTypeDto::getId, ServerTypeDto::getName))
                .setLocation(ref("location", location, view.locations(), LocationDto::getId, LocationDto::getName))
                .setCount(servers())
                .build();
    }

    private static <T> Ref ref(
            String field, @Nullable String given, List<T> all, ToLongFunction<T> id, Function<T, String> name) {
        String right = "must be one of " + all.stream().map(name).collect(Collectors.joining(", "));
        if (given == null || given.isBlank()) {
            throw invalid(field, "is missing: " + right);
        }
        return Reference.of(given)
                .in(all, id, name)
                .map(found -> Ref.newBuilder()
                        .setId(id.applyAsLong(found))
                        .setName(name.apply(found))
                        .build())
                .orElseThrow(() -> invalid(field, "\"%s\" %s".formatted(given, right)));
    }

    private int servers() {
        try {
            int value = Integer.parseInt(count);
            if (value >= 1 && value <= MOST) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        throw invalid("count", "\"%s\" must be a number from 1 to %d".formatted(count, MOST));
    }

    private static RuntimeException invalid(String field, String reason) {
        return new Problem.Invalid(field, reason).asException();
    }
}
