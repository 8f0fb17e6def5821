package dev.berth.control.agent;

import dev.berth.model.id.HostId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
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
            pool.getConnection().subscribe().with(this::listenOn, this::retry);
        }
    }

    private void listenOn(SqlConnection connection) {
        // A connection that breaks says so twice when it breaks early; one new listener takes its place, not two.
        var broken = new AtomicBoolean();
        var postgres = PgConnection.cast(connection.getDelegate());
        postgres.notificationHandler(word -> heard(word.getPayload()));
        postgres.closeHandler(_ -> replace(broken, connection, new IllegalStateException("the connection was closed")));
        open.set(connection);
        connection
                .query("listen " + NAME)
                .execute()
                .subscribe()
                .with(_ -> streams.lookAll(), failure -> replace(broken, connection, failure));
    }

    private void replace(AtomicBoolean broken, SqlConnection connection, Throwable reason) {
        if (broken.compareAndSet(false, true)) {
            connection.close().subscribe().with(_ -> {}, failure -> LOG.debug("connection was closed before", failure));
            retry(reason);
        }
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
