package dev.berth.control.agent;

import dev.berth.model.id.HostId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the database's word that a host should be looked at again, on a connection of its own; when it breaks, a new
 * one is made, and every stream looks, since words may have been lost.
 */
@ApplicationScoped
class WantedChannel {
    static final String NAME = "berth_wanted";

    private static final Logger LOG = Logger.getLogger(WantedChannel.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Pool pool;
    private final LiveStreams streams;
    private final Vertx vertx;
    private final AtomicReference<@Nullable SqlConnection> open = new AtomicReference<>();
    private volatile boolean ending;

    WantedChannel(Pool pool, LiveStreams streams, Vertx vertx) {
        this.pool = pool;
        this.streams = streams;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        listen();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        ending = true;
        var connection = open.getAndSet(null);
        if (connection != null) {
            connection.close().subscribe().with(_ -> {}, failure -> LOG.debug("connection was closed before", failure));
        }
    }

    private void listen() {
        if (!ending) {
            pool.getConnection().chain(this::listenOn).subscribe().with(_ -> streams.lookAll(), this::retry);
        }
    }

    private Uni<Void> listenOn(SqlConnection connection) {
        var postgres = PgConnection.cast(connection.getDelegate());
        postgres.notificationHandler(word -> heard(word.getPayload()));
        postgres.closeHandler(_ -> retry(new IllegalStateException("the connection was closed")));
        open.set(connection);
        return connection.query("listen " + NAME).execute().replaceWithVoid();
    }

    private void heard(String payload) {
        try {
            streams.look(HostId.valueOf(payload));
        } catch (IllegalArgumentException stranger) {
            LOG.warnf("word on channel %s is no host id: %s", NAME, payload);
        }
    }

    private void retry(Throwable reason) {
        if (!ending) {
            LOG.warnf("not listening for wanted guests, trying again reason=%s", reason.getMessage());
            vertx.setTimer(RETRY.toMillis(), _ -> listen());
        }
    }
}
