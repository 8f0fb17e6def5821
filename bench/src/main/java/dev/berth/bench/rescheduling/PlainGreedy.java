package dev.berth.bench.rescheduling;

import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.NumaNeed;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NodeRoom;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.pack.Relocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** To be compared with: always the one move that removes most fragments, the first found of equals, while one does. */
final class PlainGreedy {
    private final int unit;
    private final List<HostAccount> accounts;
    private final Map<String, double[]> free = new HashMap<>();
    private final Map<GuestView, Integer> at = new HashMap<>();

    private PlainGreedy(FleetSnapshot fleet, int unit) {
        this.unit = unit;
        accounts = fleet.accounts();
        for (int host = 0; host < accounts.size(); host++) {
            for (var room : accounts.get(host).nodes()) {
                free.put(key(host, room.node().number()), free(room));
            }
            for (var guest : accounts.get(host).guests()) {
                at.put(guest, host);
            }
        }
    }

    static List<Relocation> plan(FleetSnapshot fleet, int unit, int most) {
        var greedy = new PlainGreedy(fleet, unit);
        var moves = new ArrayList<Relocation>();
        while (moves.size() < most) {
            var move = greedy.best(fleet.guests());
            if (move == null) {
                break;
            }
            moves.add(move);
        }
        return moves;
    }

    private record Trial(GuestView guest, int host, NumaPlace place, double gain) {}

    private @Nullable Relocation best(List<GuestView> guests) {
        @Nullable Trial best = null;
        for (var guest : guests) {
            var from = at.get(guest);
            if (guest.mobility() == Mobility.PINNED || from == null) {
                continue; // it may not move, or has moved
            }
            double leaving = change(guest, from, guest.place(), 1);
            for (int host = 0; host < accounts.size(); host++) {
                if (host == from || !pool(host).equals(pool(from))) {
                    continue;
                }
                for (var place : places(guest, host)) {
                    double gain = -leaving - change(guest, host, place, -1);
                    if (gain > 0 && fits(guest, host, place) && (best == null || gain > best.gain)) {
                        best = new Trial(guest, host, place, gain);
                    }
                }
            }
        }
        return best == null ? null : made(best);
    }

    private Relocation made(Trial trial) {
        var guest = trial.guest;
        Integer from = at.remove(guest);
        take(guest, from == null ? trial.host : from, guest.place(), 1);
        take(guest, trial.host, trial.place, -1);
        return new Relocation(
                guest.server(),
                guest.host(),
                accounts.get(trial.host).host().id(),
                trial.place,
                "server %s by plain greed".formatted(guest.server()));
    }

    private List<NumaPlace> places(GuestView guest, int host) {
        var nodes = accounts.get(host).nodes();
        return GuestRequest.of(guest, accounts.get(host).host()).numa() == NumaNeed.ONE_NODE
                ? nodes.stream().map(room -> NumaPlace.on(room.node().number())).toList()
                : List.of(NumaPlace.on(
                        nodes.getFirst().node().number(), nodes.getLast().node().number()));
    }

    private double change(GuestView guest, int host, NumaPlace place, int sign) {
        double change = 0;
        for (int node : place.nodes()) {
            double cores = room(host, node)[0];
            change += mod(cores + sign * part(guest, place)) - mod(cores);
        }
        return change;
    }

    private boolean fits(GuestView guest, int host, NumaPlace place) {
        return place.nodes().stream()
                .allMatch(node -> room(host, node)[0] >= part(guest, place)
                        && room(host, node)[1]
                                >= (double) guest.memory().bytes()
                                        / place.nodes().size());
    }

    private void take(GuestView guest, int host, NumaPlace place, int sign) {
        for (int node : place.nodes()) {
            room(host, node)[0] += sign * part(guest, place);
            room(host, node)[1] +=
                    sign * (double) guest.memory().bytes() / place.nodes().size();
        }
    }

    private double mod(double cores) {
        return (cores % unit + unit) % unit;
    }

    private static double part(GuestView guest, NumaPlace place) {
        return (double) guest.vcpus().value() / place.nodes().size();
    }

    private double[] room(int host, int node) {
        var room = free.get(key(host, node));
        if (room == null) {
            throw new IllegalStateException("host %d has no node %d".formatted(host, node));
        }
        return room;
    }

    private String pool(int host) {
        return accounts.get(host).host().pool();
    }

    private static String key(int host, int node) {
        return host + " " + node;
    }

    private static double[] free(NodeRoom room) {
        return new double[] {
            room.node().cpu().minusOrZero(room.promised().vcpus()).cores(),
            room.node().memory().minusOrZero(room.promised().memory()).bytes()
        };
    }
}
