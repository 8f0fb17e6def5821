package dev.berth.control.server;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.guest.WantedGuests;
import dev.berth.control.network.Addresses;
import dev.berth.control.operation.NewOperation;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.OperationPump;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.Origin;
import dev.berth.control.scheduling.PlacementService;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.control.server.Blueprint.Place;
import dev.berth.control.usage.UsageFact.Kind;
import dev.berth.model.id.HostId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The accept of a create: host, address, server, order, operation and the fact for billing in one transaction. Whatever
 * is refused leaves no row.
 */
@ApplicationScoped
class Creation {
    private final PlacementService placement;
    private final Reservations reservations;
    private final ServerStore servers;
    private final Addresses addresses;
    private final PasswordHashes hashes;
    private final GuestSpecs specs;
    private final WantedGuests wanted;
    private final Operations operations;
    private final ServerUsage usage;
    private final OperationPump pump;
    private final AgentLinks links;
    private final Clock clock;

    Creation(
            PlacementService placement,
            Reservations reservations,
            ServerStore servers,
            Addresses addresses,
            PasswordHashes hashes,
            GuestSpecs specs,
            WantedGuests wanted,
            Operations operations,
            ServerUsage usage,
            OperationPump pump,
            AgentLinks links,
            Clock clock) {
        this.placement = placement;
        this.reservations = reservations;
        this.servers = servers;
        this.addresses = addresses;
        this.hashes = hashes;
        this.specs = specs;
        this.wanted = wanted;
        this.operations = operations;
        this.usage = usage;
        this.pump = pump;
        this.links = links;
        this.clock = clock;
    }

    private record Accepted(Operation operation, HostId host) {}

    /** Tries the places in their order; the last one's lack of room is the answer. */
    Uni<Operation> accept(Blueprint blueprint) {
        return hashes.of(blueprint.password())
                .chain(hash -> acceptAt(blueprint, hash, blueprint.places()))
                // A create that is sent again after it took the last room must hear that it exists.
                .onFailure(Creation::isNoCapacity)
                .recoverWithUni(full -> servers.requireFreeName(blueprint.project(), blueprint.name())
                        .chain(() -> Uni.createFrom().failure(full)))
                .invoke(accepted -> {
                    links.nudge(accepted.host());
                    pump.nudge();
                })
                .map(Accepted::operation);
    }

    private Uni<Accepted> acceptAt(Blueprint blueprint, Optional<String> hash, List<Place> places) {
        var first = places.getFirst();
        var others = places.subList(1, places.size());
        return placement
                .place(
                        blueprint.size(),
                        first.location().id(),
                        (host, version) -> commit(blueprint, hash, first, host, version))
                .onFailure(failure -> isNoCapacity(failure) && !others.isEmpty())
                .recoverWithUni(() -> acceptAt(blueprint, hash, others));
    }

    private Uni<Accepted> commit(Blueprint blueprint, Optional<String> hash, Place place, HostId host, long version) {
        return servers.insert(blueprint, place, clock.instant())
                .call(server -> reservations.hold(server.id(), host, Role.HOME, blueprint.size(), version))
                .call(server -> addresses
                        .take(place.location().id(), server.id())
                        .chain(address -> servers.fixSpec(server.id(), specs.of(blueprint, hash, address))))
                .call(server -> order(server, host))
                .call(server -> usage.tell(Kind.STARTED, server, server.created()))
                .chain(server -> operations.open(new NewOperation(
                        Commands.CREATE,
                        Origin.CUSTOMER,
                        Commands.CREATE,
                        server.project(),
                        server.id(),
                        ServerWork.on(server.id()))))
                .map(operation -> new Accepted(operation, host));
    }

    private Uni<Void> order(Server server, HostId host) {
        return server.wanted() == Power.ON ? wanted.run(server.id(), host) : wanted.off(server.id(), host);
    }

    private static boolean isNoCapacity(Throwable failure) {
        return failure instanceof ProblemException expected && expected.problem() instanceof Problem.NoCapacity;
    }
}
