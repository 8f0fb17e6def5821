package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.Comparator;

/** That a guest which is still there left a host, and when it arrived elsewhere. */
record Departure(HostId from, Instant at, ServerId server) implements Comparable<Departure> {
    private static final Comparator<Departure> ORDER =
            Comparator.comparing(Departure::from).thenComparing(Departure::at).thenComparing(Departure::server);

    static Departure lastPossible(HostId from) {
        return new Departure(from, Instant.MAX, new ServerId(1));
    }

    @Override
    public int compareTo(Departure other) {
        return ORDER.compare(this, other);
    }
}
