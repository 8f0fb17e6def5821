package dev.berth.control.scheduling;

import dev.berth.control.host.HostConfig;
import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.HostView;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** The hosts of a picture of the fleet, and the version of each one's promises. */
record KnownHosts(Map<HostId, HostView> views, Map<HostId, Long> versions) {
    private static final String HOSTS =
            "select h, l from FleetHostEntity h left join FleetHostLatestEntity l on l.hostId = h.id order by h.id";

    static Uni<KnownHosts> read(Mutiny.StatelessSession session, HostConfig config, Instant now) {
        return session.createQuery(HOSTS, Object[].class)
                .getResultList()
                .map(rows -> of(rows, now, now.minus(config.offlineAfter())));
    }

    private static KnownHosts of(List<Object[]> rows, Instant now, Instant silentBefore) {
        var views = new HashMap<HostId, HostView>();
        var versions = new HashMap<HostId, Long>();
        for (var row : rows) {
            var host = (FleetHostEntity) row[0];
            if (host.offersAnything()) {
                var view = host.view((FleetHostLatestEntity) row[1], now, silentBefore);
                views.put(view.id(), view);
                versions.put(view.id(), host.version);
            }
        }
        return new KnownHosts(views, versions);
    }
}
