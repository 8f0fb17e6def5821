package dev.berth.control.server;

import dev.berth.control.operation.Work;
import dev.berth.control.usage.UsageFact.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a failed create back: the server is gone, nothing is owed, and its host clears away what there is of it. */
@ApplicationScoped
class Cancellation {
    private final ServerStore servers;
    private final WantedModes modes;
    private final ServerUsage usage;

    Cancellation(ServerStore servers, WantedModes modes, ServerUsage usage) {
        this.servers = servers;
        this.modes = modes;
        this.usage = usage;
    }

    Uni<Void> cancel(Work<ServerWork> work) {
        return servers.markDeleted(work.input().server(), work.now())
                .chain(server -> usage.tell(Kind.VOIDED, server, work.now()))
                .chain(() -> modes.absent(work));
    }
}
