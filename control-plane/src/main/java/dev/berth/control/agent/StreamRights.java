package dev.berth.control.agent;

import dev.berth.control.pki.Fingerprint;
import dev.berth.model.id.HostId;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who may hold the stream of a host: whoever said Hello last with the certificate that the host has now. */
@ApplicationScoped
class StreamRights {
    static final Status SUPERSEDED = Status.ABORTED.withDescription("a newer stream of this host has taken over");

    private final Pool pool;
    private final Replica replica;
    private final Clock clock;

    StreamRights(Pool pool, Replica replica, Clock clock) {
        this.pool = pool;
        this.replica = replica;
        this.clock = clock;
    }

    /** The answer to a Hello. */
    sealed interface Answer {
        record Granted(StreamEpoch epoch) implements Answer {}

        record Refused(String reason) implements Answer {}
    }

    /**
     * Raises the host's epoch in one statement, once no report of an earlier stream is being written; its earlier streams,
     * wherever they are, are told to look again.
     */
    Uni<Answer> claim(HostId host, Fingerprint certificate, HostFacts facts) {
        return pool.preparedQuery("""
                        with held as (select id from host where id = $1 for update),
                        raised as (
                            update host set stream_epoch = stream_epoch + 1, stream_holder = $3, last_seen = $4,
                                agent_version = $5, migration_address = $6, filter_version = $7, accelerator = $8,
                                cores = $9, memory_bytes = $10, storage_bytes = $11
                            from held
                            where host.id = held.id and certificate_fingerprint = $2 and revoked_at is null
                            returning host.id, stream_epoch)
                        select stream_epoch, pg_notify($12, id::text)::text from raised""")
                .execute(Tuple.from(new Object[] {
                    host.value(),
                    certificate.hex(),
                    replica.name(),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    facts.agentVersion(),
                    facts.migrationAddress(),
                    facts.filterVersion(),
                    facts.accelerator(),
                    facts.cpu().cores(),
                    facts.memory().bytes(),
                    facts.storage().bytes(),
                    WantedChannel.NAME
                }))
                .chain(raised -> raised.size() == 0
                        ? whyNot(host, certificate).map(reason -> new Answer.Refused(reason.orElse("try again")))
                        : Uni.createFrom().item(new Answer.Granted(epoch(raised))));
    }

    /** Why a stream must end; empty while it is its host's latest, and its certificate good. */
    Uni<Optional<Status>> lost(HostId host, Fingerprint certificate, StreamEpoch epoch) {
        return pool.preparedQuery("select stream_epoch, certificate_fingerprint, revoked_at from host where id = $1")
                .execute(Tuple.of(host.value()))
                .map(found -> {
                    var refused = reason(host, certificate, found).map(Status.PERMISSION_DENIED::withDescription);
                    return refused.isPresent() || epoch(found).equals(epoch) ? refused : Optional.of(SUPERSEDED);
                });
    }

    /** Says that nobody holds the stream any more, unless a later one does. */
    Uni<Void> release(HostId host, StreamEpoch epoch) {
        return pool.preparedQuery("update host set stream_holder = null where id = $1 and stream_epoch = $2")
                .execute(Tuple.of(host.value(), epoch.value()))
                .replaceWithVoid();
    }

    private Uni<Optional<String>> whyNot(HostId host, Fingerprint certificate) {
        return pool.preparedQuery("select certificate_fingerprint, revoked_at from host where id = $1")
                .execute(Tuple.of(host.value()))
                .map(found -> reason(host, certificate, found));
    }

    private static Optional<String> reason(HostId host, Fingerprint certificate, RowSet<Row> found) {
        if (found.size() == 0) {
            return Optional.of("host %s is not registered".formatted(host));
        }
        Row row = found.iterator().next();
        if (row.getOffsetDateTime("revoked_at") != null) {
            return Optional.of("host %s was revoked; enrol it anew".formatted(host));
        }
        return certificate.hex().equals(row.getString("certificate_fingerprint"))
                ? Optional.empty()
                : Optional.of("host %s has another certificate now; enrol it anew".formatted(host));
    }

    private static StreamEpoch epoch(RowSet<Row> rows) {
        return new StreamEpoch(rows.iterator().next().getLong("stream_epoch"));
    }
}
