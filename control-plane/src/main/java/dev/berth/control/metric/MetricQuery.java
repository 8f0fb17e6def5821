package dev.berth.control.metric;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which curves of a server are asked for; without a step one is chosen. */
public record MetricQuery(
        ProjectId project,
        ServerId server,
        Set<MetricType> types,
        Instant start,
        Instant end,
        Optional<Duration> step) {

    public MetricQuery {
        types = Set.copyOf(types);
    }
}
