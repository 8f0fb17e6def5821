package dev.berth.placement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.pack.RoomMaker;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.BestHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How is this host emptied now? Pure: the same input always gives the same answer.
 *
 * <p>The largest guests first, while there is most choice, each to where a new server would be placed; where one fits
 * nowhere, others are moved to make room. What cannot leave is told, with the reason; also a server that has its place
 * there and does not run, and one that is about to arrive.
 */
public final class Evacuator {
    /** More for one guest would be a rebuilding of the fleet, not an evacuation. */
    private static final int MOVES_TO_MAKE_ROOM = 4;

    private final HostView host;
    private final Policy policy;
    private final List<Relocation> moves = new ArrayList<>();
    private final TreeMap<ServerId, Refusal> staying = new TreeMap<>();
    private final TreeMap<ServerId, HostId> leaving = new TreeMap<>();
    private FleetSnapshot imagined;
    private int mostToMakeRoom;

    private Evacuator(HostView host, FleetSnapshot fleet, Policy policy) {
        this.host = host;
        this.policy = policy;
        this.imagined = fleet.with(host.closed());
    }

    public static Evacuation plan(HostId id, FleetSnapshot fleet, Policy policy) {
        return plan(id, fleet, policy, Integer.MAX_VALUE);
    }

    /** Only so far as it is worth while: ends when somebody must stay, or more moves would be needed. */
    static Optional<List<Relocation>> planWithin(HostId id, FleetSnapshot fleet, Policy policy, int mostMoves) {
        var plan = plan(id, fleet, policy, mostMoves);
        return plan.staying().isEmpty() ? Optional.of(plan.moves()) : Optional.empty();
    }

    private static Evacuation plan(HostId id, FleetSnapshot fleet, Policy policy, int mostMoves) {
        var host = fleet.host(id).orElseThrow(() -> new IllegalArgumentException("no host " + id));
        var evacuator = new Evacuator(host, fleet, policy);
        boolean bounded = mostMoves < Integer.MAX_VALUE;
        var largestFirst = fleet.guestsOn(id).stream()
                .sorted(comparing(evacuator::size, reverseOrder()).thenComparing(GuestView::server))
                .toList();
        int left = largestFirst.size();
        for (var guest : largestFirst) {
            // Each of the others needs one move at least.
            evacuator.mostToMakeRoom = Math.min(MOVES_TO_MAKE_ROOM, mostMoves - evacuator.moves.size() - left);
            evacuator.send(guest);
            left--;
            if (bounded && !evacuator.staying.isEmpty()) {
                break;
            }
        }
        fleet.account(id).map(HostAccount::reservations).orElse(List.of()).forEach(evacuator::keep);
        return new Evacuation(evacuator.moves, evacuator.staying, evacuator.leaving);
    }

    private double size(GuestView guest) {
        return guest.memory().shareOf(host.memory()).value()
                + guest.vcpus()
                        .atFullLoad()
                        .shareOf(policy.overcommit().promisable(host.cpu()))
                        .value();
    }

    private void send(GuestView guest) {
        var target = imagined.target(guest.server());
        if (target.isPresent()) {
            leaving.put(guest.server(), target.get());
        } else if (host.state() == HostState.UNREACHABLE) {
            stay(guest.server(), "unreachable", "%s is unreachable and cannot send".formatted(host.name()));
        } else if (guest.mobility() == Mobility.PINNED) {
            stay(guest.server(), "pinned", "server %s may not leave %s now".formatted(guest.server(), host.name()));
        } else if (!sendOrMakeRoom(guest)) {
            stay(
                    guest.server(),
                    "no-room",
                    "no host has room for server %s, also not after %d other moves"
                            .formatted(guest.server(), mostToMakeRoom));
        }
    }

    private boolean sendOrMakeRoom(GuestView guest) {
        var request = GuestRequest.of(guest, host);
        if (BestHost.find(request, imagined, policy).isEmpty()) {
            if (mostToMakeRoom < 1) {
                return false;
            }
            var room = RoomMaker.plan(request, imagined, policy, mostToMakeRoom);
            if (room.isEmpty()) {
                return false;
            }
            room.get().moves().forEach(this::take);
        }
        var choice = BestHost.find(request, imagined, policy).orElseThrow();
        take(new Relocation(
                guest.server(),
                host.id(),
                choice.host(),
                choice.place(),
                "%s is emptied: server %s, score there %s".formatted(host.name(), guest.server(), choice.score())));
        return true;
    }

    private void take(Relocation move) {
        moves.add(move);
        imagined = imagined.withArrival(move.server(), move.target(), move.place());
    }

    /** Room that is kept on the host for a server whose guest is not there. */
    private void keep(Reservation reservation) {
        var server = reservation.server();
        var home = imagined.guest(server).map(GuestView::host);
        if (home.isEmpty()) {
            stay(
                    server,
                    "not-running",
                    "server %s has its place on %s and does not run: only a running one can be moved"
                            .formatted(server, host.name()));
        } else if (!home.get().equals(host.id())) {
            stay(server, "arriving", "server %s is on its way to %s".formatted(server, host.name()));
        }
    }

    private void stay(ServerId server, String rule, String words) {
        staying.put(server, new Refusal(rule, words));
    }
}
