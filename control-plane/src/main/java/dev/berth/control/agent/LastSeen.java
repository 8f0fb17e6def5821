package dev.berth.control.agent;

import dev.berth.model.id.HostId;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When each host was last heard of; gathered in memory and written in one batch every few seconds. */
@ApplicationScoped
class LastSeen {
    private static final Logger LOG = Logger.getLogger(LastSeen.class);

    private final Map<HostId, Sign> pending = new ConcurrentHashMap<>();
    private final Pool pool;
    private final Clock clock;

    LastSeen(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    private record Sign(StreamEpoch epoch, Instant at) {}

    void heard(HostId host, StreamEpoch epoch) {
        pending.put(host, new Sign(epoch, clock.instant()));
    }

    @Scheduled(every = "${berth.agent.last-seen-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> write() {
        Map<HostId, Sign> batch = new HashMap<>();
        pending.forEach((host, sign) -> {
            if (pending.remove(host, sign)) {
                batch.put(host, sign);
            }
        });
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("""
                        update host set last_seen = greatest(last_seen, heard.at)
                        from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) heard (id, epoch, at)
                        where host.id = heard.id and host.stream_epoch = heard.epoch""")
                .execute(values(batch))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warn("could not write when hosts were heard of; the next round does", failure))
                .onFailure()
                .recoverWithNull();
    }

    private static Tuple values(Map<HostId, Sign> batch) {
        var hosts = new Long[batch.size()];
        var epochs = new Long[batch.size()];
        var times = new OffsetDateTime[batch.size()];
        int at = 0;
        for (var each : batch.entrySet()) {
            hosts[at] = each.getKey().value();
            epochs[at] = each.getValue().epoch().value();
            times[at++] = each.getValue().at().atOffset(ZoneOffset.UTC);
        }
        return Tuple.of(hosts, epochs, times);
    }
}
