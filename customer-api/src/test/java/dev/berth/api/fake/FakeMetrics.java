package dev.berth.api.fake;

import dev.berth.contracts.control.v1.GetServerMetricsRequest;
import dev.berth.contracts.control.v1.MetricType;
import dev.berth.contracts.control.v1.ServerMetrics;
import dev.berth.contracts.control.v1.TimeSeries;
import java.util.List;

/** Curves with three points, and a gap between the last two. */
final class FakeMetrics {
    private static final long USUAL_STEP = 30;

    private FakeMetrics() {}

    static ServerMetrics of(GetServerMetricsRequest request) {
        long step = request.getStepSeconds() == 0 ? USUAL_STEP : request.getStepSeconds();
        var metrics = ServerMetrics.newBuilder()
                .setStart(request.getStart())
                .setEnd(request.getEnd())
                .setStepSeconds((int) step);
        long start = request.getStart().getSeconds();
        request.getTypesList().stream()
                .flatMap(type -> names(type).stream())
                .forEach(name -> metrics.addSeries(TimeSeries.newBuilder()
                        .setName(name)
                        .addAllAt(List.of(start, start + step, start + 3 * step))
                        .addAllValues(List.of(2.5f, 1.0e8f, 0f))));
        return metrics.build();
    }

    private static List<String> names(MetricType type) {
        return switch (type) {
            case METRIC_TYPE_CPU -> List.of("cpu");
            case METRIC_TYPE_DISK -> List.of("disk.0.iops.read", "disk.0.iops.write");
            case METRIC_TYPE_NETWORK -> List.of("network.0.pps.in");
            case METRIC_TYPE_UNSPECIFIED, UNRECOGNIZED -> List.of();
        };
    }
}
