package dev.berth.control.server;

import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.catalogue.Location;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.usage.UsageFact;
import dev.berth.control.usage.UsageOutbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells billing what happened to a server, in the transaction in which it happened. */
@ApplicationScoped
class ServerUsage {
    private final UsageOutbox outbox;
    private final CatalogueService catalogue;

    ServerUsage(UsageOutbox outbox, CatalogueService catalogue) {
        this.outbox = outbox;
        this.catalogue = catalogue;
    }

    Uni<Void> tell(UsageFact.Kind kind, Server server, Instant at) {
        var all = catalogue.current();
        return outbox.record(new UsageFact(
                kind,
                at,
                server.project(),
                server.id(),
                server.name(),
                all.serverType(server.type())
                        .map(ServerType::name)
                        .orElse(server.type().toString()),
                all.location(server.location())
                        .map(Location::name)
                        .orElse(server.location().toString())));
    }
}
