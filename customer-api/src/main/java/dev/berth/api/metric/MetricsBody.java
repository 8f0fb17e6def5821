package dev.berth.api.metric;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.ServerMetrics;
import dev.berth.contracts.control.v1.TimeSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Curves by name; {@code step} is what was given, which may be more than what was asked for. */
@Schema(name = "ServerMetrics")
record MetricsBody(Instant start, Instant end, long step, Map<String, Curve> timeSeries) {

    /** Each value is a pair: the unix second at which its step begins, and the value as a text. */
    @Schema(name = "ServerMetricsCurve")
    record Curve(List<List<Object>> values) {}

    record Answer(MetricsBody metrics) {}

    static MetricsBody of(ServerMetrics metrics) {
        Map<String, Curve> curves = new LinkedHashMap<>();
        metrics.getSeriesList().forEach(series -> curves.put(series.getName(), curve(series)));
        return new MetricsBody(
                WireTime.seconds(metrics.getStart()),
                WireTime.seconds(metrics.getEnd()),
                metrics.getStepSeconds(),
                curves);
    }

    private static Curve curve(TimeSeries series) {
        return new Curve(IntStream.range(0, series.getValuesCount())
                .mapToObj(index -> List.<Object>of(series.getAt(index), text(series.getValues(index))))
                .toList());
    }

    /** All digits that are known, never an exponent. */
    private static String text(float value) {
        return new BigDecimal(Float.toString(value)).toPlainString();
    }
}
