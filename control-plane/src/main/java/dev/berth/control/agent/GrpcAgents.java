package dev.berth.control.agent;

import dev.berth.control.guest.AgentLinks;
import dev.berth.model.id.HostId;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reaches the agents over their streams, on whichever replica these are. */
@ApplicationScoped
class GrpcAgents implements AgentLinks {
    private static final Logger LOG = Logger.getLogger(GrpcAgents.class);

    private final Pool pool;

    GrpcAgents(Pool pool) {
        this.pool = pool;
    }

    @Override
    public void nudge(HostId host) {
        pool.preparedQuery("select pg_notify($1, $2)::text")
                .execute(Tuple.of(WantedChannel.NAME, host.toString()))
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.warnf("could not nudge, its stream polls host=%s reason=%s", host, failure));
    }
}
