package dev.berth.control.event;

import dev.berth.control.host.HostConfig;
import dev.berth.control.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Tells the owners of servers that their host is silent, and that it is back. A host counts as silent only since this loop
 * has seen it so on each of its laps: after an outage of the control plane or its database every host looks silent at
 * first.
 */
@ApplicationScoped
class HostSilenceLoop implements Loop {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Between laps that are further apart nobody was looking. */
    private static final Duration NOBODY_LOOKED = PAUSE.multipliedBy(3);

    private final Pool pool;
    private final EventSettings settings;
    private final HostConfig hosts;
    private final Clock clock;

    HostSilenceLoop(Pool pool, EventSettings settings, HostConfig hosts, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "host-silence";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public Uni<String> lap() {
        var now = clock.instant();
        return pool.withTransaction(connection -> notice(connection, now)
                .chain(() -> tellLost(connection, now))
                .chain(lost -> tellBack(connection, now).map(back -> lost + " lost, " + back + " back")));
    }

    private Uni<Void> notice(SqlConnection connection, Instant now) {
        return connection
                .preparedQuery("""
                        insert into host_silence (host_id, noticed, looked)
                        select h.id, $1, $1 from host h join host_heard heard on heard.host_id = h.id
                        where heard.last_seen < $2 and h.revoked_at is null
                        on conflict (host_id) do update set looked = $1,
                            noticed = case when host_silence.told is null and host_silence.looked < $3 then $1
                                else host_silence.noticed end""")
                .execute(Tuple.of(at(now), at(now.minus(hosts.offlineAfter())), at(now.minus(NOBODY_LOOKED))))
                .replaceWithVoid();
    }

    private Uni<Integer> tellLost(SqlConnection connection, Instant now) {
        return connection
                .preparedQuery("""
                        with lost as (
                            update host_silence q set told = $1 from host h
                            where h.id = q.host_id and q.told is null and q.looked = $1 and q.noticed <= $2
                            returning q.host_id, q.host_id || ' ' || extract(epoch from q.noticed) as outage)
                        insert into server_event (fact, server_id, project_id, type, at)
                        select 'host_lost ' || s.id || ' ' || lost.outage, s.id, s.project_id,
                            'host_lost', $1
                        from lost join reservation r on r.host_id = lost.host_id and r.role = 'home'
                            join server s on s.id = r.server_id
                        where s.deleted is null and s.wanted_power = 'on'
                        on conflict (fact) do nothing""")
                .execute(Tuple.of(at(now), at(now.minus(settings.hostLostAfter()))))
                .map(rows -> rows.rowCount());
    }

    /** Told to those who were told of the loss, as far as their server is still there. */
    private Uni<Integer> tellBack(SqlConnection connection, Instant now) {
        return connection
                .preparedQuery("""
                        with back as (
                            delete from host_silence q using host h, host_heard heard
                            where h.id = q.host_id and heard.host_id = h.id and (heard.last_seen >= $2 or h.revoked_at is not null)
                            returning q.host_id, q.host_id || ' ' || extract(epoch from q.noticed) as outage)
                        insert into server_event (fact, server_id, project_id, type, at)
                        select 'host_back ' || s.id || ' ' || back.outage, s.id, s.project_id, 'host_back', $1
                        from back join reservation r on r.host_id = back.host_id and r.role = 'home'
                            join server s on s.id = r.server_id
                            join server_event told on told.fact = 'host_lost ' || s.id || ' ' || back.outage
                        where s.deleted is null
                        on conflict (fact) do nothing""")
                .execute(Tuple.of(at(now), at(now.minus(hosts.offlineAfter()))))
                .map(rows -> rows.rowCount());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
