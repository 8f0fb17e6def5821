package dev.berth.control.server;

import dev.berth.control.guest.Counts;
import dev.berth.control.operation.NewOperation;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.OperationPump;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.Origin;
import dev.berth.control.request.Repeats;
import dev.berth.control.request.RequestKey;
import dev.berth.control.usage.UsageFact.Kind;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What customers do with servers. Every change answers with its operation at once; a server of another project is
 * {@code NotFound}, one that is busy with another action of its owner is {@code Locked}, and a delete of one that is
 * protected is {@code Protected}.
 */
@ApplicationScoped
public class ServerService {
    private final Mutiny.SessionFactory sessions;
    private final Drafting drafting;
    private final Creation creation;
    private final ServerStore servers;
    private final ServerViews views;
    private final Operations operations;
    private final ServerUsage usage;
    private final OperationPump pump;
    private final Clock clock;

    ServerService(
            Mutiny.SessionFactory sessions,
            Drafting drafting,
            Creation creation,
            ServerStore servers,
            ServerViews views,
            Operations operations,
            ServerUsage usage,
            OperationPump pump,
            Clock clock) {
        this.sessions = sessions;
        this.drafting = drafting;
        this.creation = creation;
        this.servers = servers;
        this.views = views;
        this.operations = operations;
        this.usage = usage;
        this.pump = pump;
        this.clock = clock;
    }

    /** A create that stands for itself, see the other one. */
    public Uni<CreatedServer> create(CreateServer wish) {
        return create(wish, Optional.empty());
    }

    /**
     * Fails with {@code Invalid}, {@code NotUnique} or {@code NoCapacity}, and leaves no trace then. A repeat of a request
     * answers with the server that was made for it.
     */
    public Uni<CreatedServer> create(CreateServer wish, Optional<RequestKey> request) {
        Supplier<Uni<CreatedServer>> make = () -> createAnew(wish, request);
        return request.map(key -> Repeats.findOrMake(() -> madeBefore(wish, key), make))
                .orElseGet(make);
    }

    private Uni<CreatedServer> createAnew(CreateServer wish, Optional<RequestKey> request) {
        var blueprint = drafting.draft(wish, request);
        return creation.accept(blueprint).chain(operation -> shown(wish.project(), operation, blueprint.password()));
    }

    private Uni<Optional<CreatedServer>> madeBefore(CreateServer wish, RequestKey request) {
        return servers.madeFor(wish.project(), request).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return operations
                    .first(found.get())
                    .chain(create -> shown(wish.project(), create, drafting.password(wish, Optional.of(request))))
                    .map(Optional::of);
        });
    }

    private Uni<CreatedServer> shown(ProjectId project, Operation create, Optional<RootPassword> password) {
        return views.view(project, create.server())
                .map(view -> new CreatedServer(view, create, password.map(RootPassword::text)));
    }

    public Uni<ServerView> get(ProjectId project, ServerId server) {
        return views.view(project, server);
    }

    public Uni<ServerPage> list(ServerQuery query) {
        return views.list(query);
    }

    /** What servers are called, whoever's they are: for operators. Those that never were are left out. */
    public Uni<Map<ServerId, String>> names(Set<ServerId> wanted) {
        return servers.names(wanted);
    }

    public Uni<ServerView> update(
            ProjectId project, ServerId server, Optional<String> name, Optional<Map<String, String>> labels) {
        var newName = name.map(Drafting::name);
        var newLabels = labels.map(Drafting::labels);
        return sessions.withStatelessTransaction(
                        (_, _) -> servers.lock(project, server).chain(() -> servers.change(server, newName, newLabels)))
                .chain(() -> views.view(project, server));
    }

    public Uni<Operation> powerOn(ProjectId project, ServerId server) {
        return act(project, server, Commands.START, _ -> servers.wantOn(server, Counts.ONE_START));
    }

    public Uni<Operation> powerOff(ProjectId project, ServerId server) {
        return act(project, server, Commands.STOP, _ -> servers.wantOff(server));
    }

    /** A server that is off is switched on by it. */
    public Uni<Operation> reset(ProjectId project, ServerId server) {
        return act(project, server, Commands.RESET, _ -> servers.wantOn(server, new Counts(1, 1, 0)));
    }

    /** By the power button; a server that does not react in time is reset, one that is off is switched on. */
    public Uni<Operation> reboot(ProjectId project, ServerId server) {
        // The number of that reset is put aside now, so that nobody else's reset gets it.
        return act(project, server, Commands.REBOOT, _ -> servers.wantOn(server, new Counts(1, 1, 1)));
    }

    /** By the power button; a server that does not react in time runs on, and the operation has failed. */
    public Uni<Operation> shutDown(ProjectId project, ServerId server) {
        return act(project, server, Commands.SHUTDOWN, found -> Uni.createFrom().item(found));
    }

    /** From now on the server is gone for its owner and costs nothing; its name is free. */
    public Uni<Operation> delete(ProjectId project, ServerId server) {
        return act(project, server, Commands.DELETE, found -> {
            found.protection().requireDeletable();
            return servers.markDeleted(server, clock.instant())
                    .call(deleted -> usage.tell(Kind.ENDED, deleted, clock.instant()));
        });
    }

    /** Holds at once, whatever else goes on with the server. */
    public Uni<Operation> protect(ProjectId project, ServerId server, ProtectionChange change) {
        return sessions.withStatelessTransaction((_, _) -> servers.lock(project, server)
                .chain(found -> servers.protect(server, change.applyTo(found.protection())))
                .chain(() -> operations.note(new NewOperation(
                        Commands.CHANGE_PROTECTION,
                        Origin.CUSTOMER,
                        Commands.CHANGE_PROTECTION,
                        project,
                        server,
                        ServerWork.on(server)))));
    }

    private Uni<Operation> act(
            ProjectId project, ServerId server, String command, Function<Server, Uni<Server>> accept) {
        return sessions.withStatelessTransaction((_, _) -> servers.lock(project, server)
                        .chain(accept::apply)
                        .chain(changed -> operations.open(new NewOperation(
                                command,
                                Origin.CUSTOMER,
                                command,
                                project,
                                server,
                                ServerWork.of(server, changed.counts())))))
                .invoke(pump::nudge);
    }
}
