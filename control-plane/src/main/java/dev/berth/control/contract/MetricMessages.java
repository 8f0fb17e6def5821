package dev.berth.control.contract;

import com.google.protobuf.Timestamp;
import dev.berth.contracts.control.v1.GetServerMetricsRequest;
import dev.berth.contracts.control.v1.ServerMetrics;
import dev.berth.contracts.control.v1.TimeSeries;
import dev.berth.contracts.time.Times;
import dev.berth.control.metric.MetricQuery;
import dev.berth.control.metric.MetricType;
import dev.berth.control.metric.Metrics;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** Metrics as the contracts spell them. */
final class MetricMessages {
    /** So that no arithmetic on it can overflow. */
    private static final long LATEST_SECOND = 253_402_300_799L;

    private MetricMessages() {}

    static MetricQuery query(GetServerMetricsRequest request) {
        if (request.getTypesCount() == 0) {
            throw new Problem.Invalid("type", "must be one or more of cpu, disk, network").asException();
        }
        return new MetricQuery(
                KnownIds.read("project", request.getProjectId(), ProjectId::new),
                KnownIds.read("server", request.getServerId(), ServerId::new),
                request.getTypesList().stream().map(MetricMessages::type).collect(Collectors.toSet()),
                time("start", request.hasStart(), request.getStart()),
                time("end", request.hasEnd(), request.getEnd()),
                request.getStepSeconds() == 0
                        ? Optional.empty()
                        : Optional.of(Duration.ofSeconds(Integer.toUnsignedLong(request.getStepSeconds()))));
    }

    private static MetricType type(dev.berth.contracts.control.v1.MetricType type) {
        return switch (type) {
            case METRIC_TYPE_CPU -> MetricType.CPU;
            case METRIC_TYPE_DISK -> MetricType.DISK;
            case METRIC_TYPE_NETWORK -> MetricType.NETWORK;
            case METRIC_TYPE_UNSPECIFIED, UNRECOGNIZED ->
                throw new Problem.Invalid("type", "must be one or more of cpu, disk, network").asException();
        };
    }

    private static Instant time(String field, boolean given, Timestamp time) {
        if (!given) {
            throw new Problem.Invalid(field, "must be a time").asException();
        }
        if (time.getSeconds() < 0 || time.getSeconds() > LATEST_SECOND) {
            throw new Problem.Invalid(field, "must be a time between the years 1970 and 9999").asException();
        }
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }

    static ServerMetrics of(Metrics metrics) {
        var message = ServerMetrics.newBuilder()
                .setStart(Times.of(metrics.start()))
                .setEnd(Times.of(metrics.end()))
                .setStepSeconds((int) metrics.step().toSeconds());
        metrics.series().forEach(series -> message.addSeries(of(series)));
        return message.build();
    }

    private static TimeSeries of(Metrics.TimeSeries series) {
        var message = TimeSeries.newBuilder().setName(series.name());
        series.points()
                .forEach(point -> message.addAt(point.at().getEpochSecond()).addValues(point.value()));
        return message.build();
    }
}
