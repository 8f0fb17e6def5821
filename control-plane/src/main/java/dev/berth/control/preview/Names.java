package dev.berth.control.preview;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;
import java.util.Map;

/** What hosts and servers are called; by their number those that are gone by now. */
public record Names(FleetSnapshot fleet, Map<ServerId, String> servers) {

    public Names {
        servers = Map.copyOf(servers);
    }

    public String of(HostId host) {
        return fleet.host(host).map(HostView::name).orElseGet(host::toString);
    }

    public String of(ServerId server) {
        return servers.getOrDefault(server, server.toString());
    }
}
