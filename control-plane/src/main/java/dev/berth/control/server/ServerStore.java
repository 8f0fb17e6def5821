package dev.berth.control.server;

import dev.berth.contracts.agent.v1.GuestSpec;
import dev.berth.control.guest.Counts;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.label.Labels;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where servers are kept. What is done joins the caller's transaction. */
interface ServerStore {

    /** A new server at this place, still without its spec; fails with {@code NotUnique} when the name is in use. */
    Uni<Server> insert(Blueprint blueprint, Blueprint.Place place, Instant now);

    /** The server that was made for this request, also when it is gone by now. */
    Uni<Optional<ServerId>> madeFor(ProjectId project, RequestKey request);

    /** Fails with {@code NotUnique} when the name is in use; that it is free may change at once, {@link #insert} decides. */
    Uni<Void> requireFreeName(ProjectId project, String name);

    Uni<Void> fixSpec(ServerId server, GuestSpec spec);

    /** Locks the server's row until the transaction ends; fails with {@code NotFound} for a stranger's or a deleted one. */
    Uni<Server> lock(ProjectId project, ServerId server);

    /** What servers are called, whoever's they are; those that never were are left out. */
    Uni<Map<ServerId, String>> names(Set<ServerId> servers);

    /** Fails with {@code NotFound} when there never was such a server. */
    Uni<Server> find(ServerId server);

    Uni<Server> markDeleted(ServerId server, Instant now);

    Uni<Server> protect(ServerId server, Protection protection);

    /** To be on, and counts what is to be done to it. */
    Uni<Server> wantOn(ServerId server, Counts more);

    Uni<Server> wantOff(ServerId server);

    /** Changes what is given; fails with {@code NotUnique} when the name is in use. */
    Uni<Server> change(ServerId server, Optional<String> name, Optional<Labels> labels);
}
