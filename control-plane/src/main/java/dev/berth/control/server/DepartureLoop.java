package dev.berth.control.server;

import dev.berth.control.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Clears up behind guests that were seen to be gone, however long their host took to say so. */
@ApplicationScoped
class DepartureLoop implements Loop {
    private final Departures departures;

    DepartureLoop(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String name() {
        return "departures";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Uni<String> lap() {
        return departures.candidates().chain(servers -> Multi.createFrom()
                .iterable(servers)
                .call(departures::settle)
                .collect()
                .asList()
                .chain(settled -> departures
                        .forgetLateWords()
                        .map(late -> settled.size() + " cleared up, " + late + " late words forgotten")));
    }
}
