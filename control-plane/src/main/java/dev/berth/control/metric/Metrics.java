package dev.berth.control.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Curves of one server; {@code step} may be longer than what was asked for. */
public record Metrics(Instant start, Instant end, Duration step, List<TimeSeries> series) {

    public Metrics {
        series = List.copyOf(series);
    }

    /** One curve; where nothing was seen it has no point. */
    public record TimeSeries(String name, List<Point> points) {
        public TimeSeries {
            points = List.copyOf(points);
        }
    }

    /** The mean from {@code at} on, for one step. */
    public record Point(Instant at, float value) {}
}
