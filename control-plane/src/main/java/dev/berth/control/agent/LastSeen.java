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

/**
 * When each host was last heard of; gathered in memory and written in one batch every few seconds. The batch waits for
 * nobody: it has rows of its own, and passes over hosts' rows that somebody holds, which only a replica of the version
 * before reads.
 */
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
                        with heard as (
                            select heard.id, heard.at
                            from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) heard (id, epoch, at)
                            join host on host.id = heard.id and host.stream_epoch = heard.epoch),
                        free as (
                            select host.id from host join heard on heard.id = host.id
                            for no key update of host skip locked),
                        former as (
                            update host set last_seen = greatest(host.last_seen, heard.at)
                            from heard join free on free.id = heard.id where host.id = heard.id)
                        insert into host_contact as contact (host_id, last_seen)
                        select id, at from heard
                        on conflict (host_id) do update set last_seen = greatest(contact.last_seen, excluded.last_seen)""")
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
