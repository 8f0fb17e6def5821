package dev.berth.control.server;

import dev.berth.control.loop.Loop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Wants off what has switched itself off, whoever was there to see it. */
@ApplicationScoped
class EndingLoop implements Loop {
    private final Endings endings;

    EndingLoop(Endings endings) {
        this.endings = endings;
    }

    @Override
    public String name() {
        return "endings";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Uni<String> lap() {
        return endings.candidates().chain(servers -> Multi.createFrom()
                .iterable(servers)
                .call(endings::settle)
                .collect()
                .asList()
                .map(settled -> settled.size() + " ended by themselves"));
    }
}
