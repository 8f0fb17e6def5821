package dev.berth.api.metric;

import dev.berth.contracts.control.v1.GetServerMetricsRequest;
import dev.berth.contracts.control.v1.MetricType;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which curves a client wants, as it asks in the query. */
public class MetricsQuery {
    private static final Map<String, MetricType> TYPES = Map.of(
            "cpu", MetricType.METRIC_TYPE_CPU,
            "disk", MetricType.METRIC_TYPE_DISK,
            "network", MetricType.METRIC_TYPE_NETWORK);

    @QueryParam("type")
    @Parameter(
            description = "cpu, disk or network. Several with commas, or repeated.",
            required = true,
            example = "cpu")
    public List<String> type = List.of();

    @QueryParam("start")
    @Parameter(
            description = "From when, such as 2026-01-31T12:00:00Z.",
            required = true,
            example = "2026-01-31T12:00:00Z")
    public @Nullable String start;

    @QueryParam("end")
    @Parameter(
            description = "Until when, such as 2026-01-31T13:00:00Z.",
            required = true,
            example = "2026-01-31T13:00:00Z")
    public @Nullable String end;

    @QueryParam("step")
    @Parameter(
            description = "Seconds from one point to the next; raised where that would give more than 500 points, and"
                    + " to what is kept of that time. By default there are up to 200 points.",
            schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String step;

    GetServerMetricsRequest onTheWire(ProjectId project, ServerId server) {
        return GetServerMetricsRequest.newBuilder()
                .setProjectId(project.value())
                .setServerId(server.value())
                .addAllTypes(types())
                .setStart(QueryTime.read("start", start))
                .setEnd(QueryTime.read("end", end))
                .setStepSeconds(seconds())
                .build();
    }

    private List<MetricType> types() {
        List<String> names = type.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw invalid("type", "must be one or more of cpu, disk, network");
        }
        return names.stream().map(MetricsQuery::type).toList();
    }

    private static MetricType type(String name) {
        MetricType known = TYPES.get(name);
        if (known == null) {
            throw invalid("type", "\"%s\" must be one or more of cpu, disk, network".formatted(name));
        }
        return known;
    }

    private int seconds() {
        if (step == null || step.isEmpty()) {
            return 0;
        }
        try {
            int value = Integer.parseInt(step);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        throw invalid("step", "\"%s\" must be a number of seconds, from 1".formatted(step));
    }

    private static RuntimeException invalid(String field, String reason) {
        return new Problem.Invalid(field, reason).asException();
    }
}
