package dev.berth.control.metric;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Samples the guests of the streams that this replica holds. */
@ApplicationScoped
public class Sampler {
    /** A report may be this late and still count where it belongs. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private final Map<Place, Meter> meters = new ConcurrentHashMap<>();
    private final Clock clock;

    Sampler(Clock clock) {
        this.clock = clock;
    }

    /** A guest that moves is metered on both hosts, each with counters of its own. */
    private record Place(ServerId server, HostId host) {}

    /** Takes one report of a host. */
    public void heard(HostId host, HostReading reading) {
        var now = clock.instant();
        reading.guests()
                .forEach((server, guest) -> meters.compute(new Place(server, host), (_, known) -> {
                    var meter = known == null ? new Meter() : known;
                    meter.heard(now, reading.at(), guest);
                    return meter;
                }));
    }

    /** Every sample whose time is over; each is given once. */
    List<Sample> take() {
        var now = clock.instant();
        var unfinished = Level.SAMPLE.startOf(now.minus(LATE));
        var samples = new ArrayList<Sample>();
        meters.forEach((place, meter) -> {
            samples.addAll(meter.close(unfinished, (at, tally) -> sample(place, at, tally)));
            if (meter.isSpent(now)) {
                meters.computeIfPresent(place, (_, still) -> still.isSpent(now) ? null : still);
            }
        });
        return samples;
    }

    private static Sample sample(Place place, Instant at, Tally tally) {
        return new Sample(place.server(), place.host(), at, tally.seconds(), tally.rates());
    }
}
