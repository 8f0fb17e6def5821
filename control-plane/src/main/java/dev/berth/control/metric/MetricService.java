package dev.berth.control.metric;

import dev.berth.control.metric.Metrics.Point;
import dev.berth.control.metric.Metrics.TimeSeries;
import dev.berth.control.server.ServerService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Shows customers what their servers used. */
@ApplicationScoped
public class MetricService {
    private final ServerService servers;
    private final SqlMetrics store;
    private final Keeping keeping;
    private final Clock clock;

    MetricService(ServerService servers, SqlMetrics store, Keeping keeping, Clock clock) {
        this.servers = servers;
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Fails with {@code Invalid}, or with {@code NotFound} for a stranger's server. */
    public Uni<Metrics> read(MetricQuery query) {
        var window = Window.of(query.start(), query.end(), query.step(), clock.instant(), keeping);
        return servers.get(query.project(), query.server())
                .chain(() -> store.read(query.server(), window))
                .map(means -> new Metrics(window.start(), window.end(), window.step(), series(query, means)));
    }

    private static List<TimeSeries> series(MetricQuery query, List<SqlMetrics.Mean> means) {
        var series = new ArrayList<TimeSeries>();
        for (MetricType type : MetricType.values()) {
            if (query.types().contains(type)) {
                type.curves().forEach(curve -> series.add(new TimeSeries(curve.publicName(), points(curve, means))));
            }
        }
        return series;
    }

    private static List<Point> points(Curve curve, List<SqlMetrics.Mean> means) {
        return means.stream()
                .map(mean -> new Point(mean.at(), (float) mean.rates().of(curve)))
                .toList();
    }
}
