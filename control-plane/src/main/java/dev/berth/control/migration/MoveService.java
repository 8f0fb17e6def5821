package dev.berth.control.migration;

import dev.berth.control.guest.GuestMode;
import dev.berth.control.guest.Guests;
import dev.berth.control.migration.MoveStore.MovedServer;
import dev.berth.control.operation.NewOperation;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.OperationPump;
import dev.berth.control.operation.Operations;
import dev.berth.control.operation.Origin;
import dev.berth.control.request.Repeats;
import dev.berth.control.request.RequestKey;
import dev.berth.control.scheduling.Fleet;
import dev.berth.control.scheduling.GuestSize;
import dev.berth.control.scheduling.Reservations;
import dev.berth.control.scheduling.Role;
import dev.berth.control.scheduling.SnapshotBuilder;
import dev.berth.control.scheduling.StalePlan;
import dev.berth.control.server.Commands;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.move.Move;
import dev.berth.placement.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Starts moves and shows them. The target's room is held in the transaction that starts the move, with a version check. */
@ApplicationScoped
public class MoveService {
    private static final Logger LOG = Logger.getLogger(MoveService.class);

    private final Mutiny.SessionFactory sessions;
    private final SnapshotBuilder snapshots;
    private final Policy policy;
    private final Guests guests;
    private final Reservations reservations;
    private final MoveStore moves;
    private final Operations operations;
    private final OperationPump pump;
    private final Clock clock;

    MoveService(
            Mutiny.SessionFactory sessions,
            SnapshotBuilder snapshots,
            Policy policy,
            Guests guests,
            Reservations reservations,
            MoveStore moves,
            Operations operations,
            OperationPump pump,
            Clock clock) {
        this.sessions = sessions;
        this.snapshots = snapshots;
        this.policy = policy;
        this.guests = guests;
        this.reservations = reservations;
        this.moves = moves;
        this.operations = operations;
        this.pump = pump;
        this.clock = clock;
    }

    /** A move that stands for itself, see the other one. */
    public Uni<MoveView> startByOperator(ServerId server, Optional<HostId> target) {
        return startByOperator(server, target, Optional.empty());
    }

    /**
     * Moves at an operator's word; without a target the engine chooses one. Each refusal says what is in the way. A repeat
     * of a request answers with the move that was started for it.
     */
    public Uni<MoveView> startByOperator(ServerId server, Optional<HostId> target, Optional<RequestKey> request) {
        Supplier<Uni<MoveView>> start = () -> startAnew(server, target, request);
        return request.map(key -> Repeats.findOrMake(() -> moves.startedFor(key), start))
                .orElseGet(start);
    }

    private Uni<MoveView> startAnew(ServerId server, Optional<HostId> target, Optional<RequestKey> request) {
        // Who names a server that is not there must hear that, and not that it does not run.
        return moves.lockServer(server).chain(snapshots::take).chain(fleet -> {
            var choice = new TargetChoice(fleet, policy);
            var guest = choice.movable(server);
            var chosen = choice.target(guest, target);
            return commit(
                    guest,
                    known -> new NewMove(
                            work(guest, chosen),
                            fleet.versionOf(chosen),
                            known.name(),
                            MoveCause.OPERATOR,
                            reason(target),
                            CpuAmount.ZERO,
                            request));
        });
    }

    /** Starts a move of the engine's plan, made on this picture; a plan that is stale by now is a {@code Conflict}. */
    public Uni<MoveView> startPlanned(Move planned, Fleet fleet) {
        var guest = fleet.snapshot().guest(planned.server()).orElseThrow();
        return commit(
                guest,
                known -> new NewMove(
                        work(guest, planned.target()),
                        fleet.versionOf(planned.target()),
                        known.name(),
                        MoveCause.REBALANCE,
                        planned.reason().words(),
                        planned.predictedGain(),
                        Optional.empty()));
    }

    private Uni<MoveView> commit(GuestView guest, Function<MovedServer, NewMove> move) {
        return sessions.withStatelessTransaction((_, _) -> moves.lockServer(guest.server())
                        .call(() -> requireStillRunning(guest))
                        .chain(known -> open(known, guest, move.apply(known))))
                .invoke(pump::nudge)
                .chain(operation -> moves.byOperation(operation.id()));
    }

    /** Fails with {@code NotFound} when there is no such move. */
    public Uni<MoveView> get(long id) {
        return moves.get(id);
    }

    public Uni<MovePage> list(MoveQuery query) {
        return moves.list(query);
    }

    private Uni<Operation> open(MovedServer known, GuestView guest, NewMove move) {
        var work = move.work();
        var size = GuestSize.of(guest);
        return operations
                .open(new NewOperation(
                        Commands.MIGRATE, Origin.PLATFORM, Commands.MIGRATE, known.project(), work.server(), work))
                .call(operation -> moves.insert(operation.id(), move, clock.instant()))
                .call(() -> reservations.hold(work.server(), work.target(), Role.TARGET, size, move.targetVersion()))
                .onFailure(StalePlan.class)
                .transform(lost -> new Problem.Conflict(lost.getMessage()).asException())
                .invoke(operation -> LOG.infof(
                        "move starts operation=%s server=%s source=%s target=%s cause=%s reason=%s",
                        operation.id(), work.server(), work.source(), work.target(), move.cause(), move.reason()));
    }

    /** Its owner may have switched it off since the picture was taken, and a move ends with a guest that runs. */
    private Uni<Void> requireStillRunning(GuestView guest) {
        return guests.picture(guest.server())
                .invoke(picture -> {
                    if (picture.wantedOn(guest.host())
                            .filter(row -> row.mode() == GuestMode.RUN)
                            .isEmpty()) {
                        throw new Problem.Conflict(
                                        "server %s no longer runs on host %s".formatted(guest.server(), guest.host()))
                                .asException();
                    }
                })
                .replaceWithVoid();
    }

    private static MoveWork work(GuestView guest, HostId target) {
        return new MoveWork(
                guest.server(),
                guest.host(),
                target,
                UUID.randomUUID().toString(),
                guest.memory().plus(guest.disk()));
    }

    private static String reason(Optional<HostId> named) {
        return named.isPresent() ? "an operator named the target" : "an operator asked; the engine chose the target";
    }
}
