package dev.berth.api.placement;

import dev.berth.contracts.control.v1.NamedHost;
import dev.berth.contracts.control.v1.NamedServer;
import dev.berth.contracts.control.v1.Ref;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A server, a host or a thing of the catalogue, by id and name. */
@Schema(name = "Named")
record NamedBody(long id, String name) {

    static NamedBody of(NamedHost host) {
        return new NamedBody(host.getId(), host.getName());
    }

    static NamedBody of(NamedServer server) {
        return new NamedBody(server.getId(), server.getName());
    }

    static NamedBody of(Ref ref) {
        return new NamedBody(ref.getId(), ref.getName());
    }
}
