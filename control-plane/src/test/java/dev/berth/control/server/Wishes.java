package dev.berth.control.server;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.model.id.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Wishes for new servers, for tests to which it matters little what is in them. */
public final class Wishes {
    private static final Ref FIRST = Ref.newBuilder().setId(1).build();

    private Wishes() {}

    /** One of the first type, with the first image, that runs. */
    public static CreateServer first(ProjectId project, String name) {
        return with(project, name, FIRST);
    }

    static CreateServer of(ProjectId project, String name, String type) {
        return with(project, name, Ref.newBuilder().setName(type).build());
    }

    private static CreateServer with(ProjectId project, String name, Ref type) {
        return new CreateServer(
                project,
                name,
                type,
                FIRST,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of("ssh-ed25519 AAAA test"),
                "",
                Power.ON);
    }
}
