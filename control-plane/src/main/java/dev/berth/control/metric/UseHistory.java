package dev.berth.control.metric;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What all servers used of late: for those who predict what they will use. */
@ApplicationScoped
public class UseHistory {
    /** Older use says little beside newer. */
    private static final Duration LOOKED_BACK = Duration.ofHours(2);

    private final SqlMetrics store;
    private final Clock clock;

    UseHistory(SqlMetrics store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The mean processor use of each five minutes, the oldest first; a time that nobody saw is left out. */
    public Uni<Map<ServerId, List<CpuAmount>>> ofAll() {
        var now = clock.instant();
        return store.cpuOfAll(Level.FIVE_MINUTES.startOf(now.minus(LOOKED_BACK)), now);
    }
}
