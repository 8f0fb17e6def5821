package dev.berth.control.agent;

import dev.berth.model.id.HostId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that this replica holds, one a host. */
@ApplicationScoped
class LiveStreams {
    private final Map<HostId, AgentStream> byHost = new ConcurrentHashMap<>();

    LiveStreams(MeterRegistry metrics) {
        metrics.gaugeMapSize("berth.agent.streams", io.micrometer.core.instrument.Tags.empty(), byHost);
    }

    /** Of two streams of one host the one with the higher epoch stays, in whatever order they come here. */
    void add(AgentStream stream) {
        var loser = new AgentStream[1];
        byHost.merge(stream.host(), stream, (older, newer) -> {
            boolean newerWins = newer.epoch().compareTo(older.epoch()) > 0;
            loser[0] = newerWins ? older : newer;
            return newerWins ? newer : older;
        });
        if (loser[0] != null) {
            loser[0].superseded();
        }
    }

    void remove(AgentStream stream) {
        byHost.remove(stream.host(), stream);
    }

    void look(HostId host) {
        var stream = byHost.get(host);
        if (stream != null) {
            stream.look();
        }
    }

    void lookAll() {
        byHost.values().forEach(AgentStream::look);
    }

    @Scheduled(every = "${berth.agent.poll-every}")
    void poll() {
        byHost.values().forEach(AgentStream::poll);
    }
}
