package dev.berth.api.server;

import dev.berth.api.action.ActionBody;
import dev.berth.api.page.Meta;
import dev.berth.api.page.PageRequest;
import dev.berth.api.page.Paged;
import dev.berth.contracts.control.v1.ServerCreated;
import dev.berth.contracts.control.v1.ServerPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code /v1/servers} answers. */
final class ServerAnswers {

    private ServerAnswers() {}

    record OneServer(ServerBody server) {}

    record Servers(List<ServerBody> servers, Meta meta) implements Paged {
        static Servers of(ServerPage page, PageRequest request, CatalogueParts catalogue) {
            List<ServerBody> servers = page.getServersList().stream()
                    .map(server -> ServerBody.of(server, catalogue))
                    .toList();
            return new Servers(servers, Meta.of(request, page.getTotal()));
        }
    }

    /** {@code rootPassword} is shown this once, and only when no ssh key was given. */
    record CreatedServer(
            ServerBody server,
            ActionBody action,
            List<ActionBody> nextActions,
            @Nullable String rootPassword) {

        static CreatedServer of(ServerCreated created, CatalogueParts catalogue) {
            return new CreatedServer(
                    ServerBody.of(created.getServer(), catalogue),
                    ActionBody.of(created.getOperation()),
                    List.of(),
                    created.getRootPassword().isEmpty() ? null : created.getRootPassword());
        }

        @Override
        public String toString() {
            return "CreatedServer[" + server.id() + "]";
        }
    }
}
