package dev.berth.placement.fleet;

import static java.util.Comparator.comparing;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.index.SharedTree;
import dev.berth.placement.index.Summary;
import dev.berth.placement.index.Summary.Nothing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A snapshot's facts and what follows from them, each in a tree that shares what did not change with the next snapshot.
 *
 * @param reserved the reservations of each server that has any
 * @param departures of the guests that moved, by the host that they left
 * @param byRoom the accounts again, in the order of the index
 */
record FleetTrees(
        SharedTree<HostId, HostAccount, Nothing> accounts,
        SharedTree<ServerId, GuestView, Nothing> guests,
        SharedTree<ServerId, List<Reservation>, Nothing> reserved,
        SharedTree<Departure, Departure, Nothing> departures,
        SharedTree<RoomKey, HostAccount, HostRange> byRoom,
        GroupTree groups) {

    static FleetTrees of(
            Collection<HostView> hosts, Collection<GuestView> guests, Collection<Reservation> reservations) {
        var facts = new FleetTrees(
                SharedTree.empty(Summary.none()),
                byServer(guests),
                reserved(reservations),
                departures(guests),
                SharedTree.empty(HostRange.SUMMARY),
                GroupTree.of(guests, reservations));
        var guestsByHost = facts.guests.values().stream().collect(Collectors.groupingBy(GuestView::host));
        var reservedByHost = facts.reserved.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Reservation::host));
        var on = new TreeMap<HostId, HostGuests>();
        for (var host : hosts) {
            var there = HostGuests.of(
                    host,
                    guestsByHost.getOrDefault(host.id(), List.of()),
                    reservedByHost.getOrDefault(host.id(), List.of()));
            if (on.put(host.id(), there) != null) {
                throw new IllegalArgumentException("host %s is there twice".formatted(host.id()));
            }
        }
        requireKnown(guestsByHost, on);
        requireKnown(reservedByHost, on);
        return facts.settled(on);
    }

    Optional<GuestView> guest(ServerId server) {
        return guests.get(server);
    }

    /** Where a guest is moving to, if it is. */
    Optional<HostId> target(GuestView guest) {
        if (reserved.isEmpty()) {
            return Optional.empty();
        }
        var elsewhere = reserved.get(guest.server()).orElse(List.of()).stream()
                .map(Reservation::host)
                .filter(host -> !host.equals(guest.host()))
                .toList();
        if (elsewhere.size() > 1) {
            throw new IllegalArgumentException("server %s is moving to two hosts".formatted(guest.server()));
        }
        return elsewhere.stream().findFirst();
    }

    Load demand(GuestView guest) {
        return accounts.get(guest.host())
                .map(account -> account.on().demand(guest))
                .orElse(Load.NONE);
    }

    private FleetTrees settled(TreeMap<HostId, HostGuests> on) {
        var keys = List.copyOf(on.keySet());
        // What comes to a host is estimated where it is now: first all hosts by what is on them, then their accounts.
        var bare = on.values().stream().map(HostAccount::bare).toList();
        var known = new FleetTrees(
                SharedTree.ofSorted(keys, bare, Summary.none()), guests, reserved, departures, byRoom, groups);
        var settled =
                on.values().stream().map(there -> HostAccount.of(there, known)).toList();
        var inOrder = settled.stream().sorted(comparing(RoomKey::of)).toList();
        return new FleetTrees(
                SharedTree.ofSorted(keys, settled, Summary.none()),
                guests,
                reserved,
                departures,
                SharedTree.ofSorted(inOrder.stream().map(RoomKey::of).toList(), inOrder, HostRange.SUMMARY),
                groups);
    }

    private static SharedTree<ServerId, GuestView, Nothing> byServer(Collection<GuestView> guests) {
        var sorted = guests.stream().sorted(comparing(GuestView::server)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).server().equals(sorted.get(i - 1).server())) {
                throw new IllegalArgumentException(
                        "server %s is there twice".formatted(sorted.get(i).server()));
            }
        }
        return SharedTree.ofSorted(sorted.stream().map(GuestView::server).toList(), sorted, Summary.none());
    }

    private static SharedTree<ServerId, List<Reservation>, Nothing> reserved(Collection<Reservation> reservations) {
        var byServer = new TreeMap<ServerId, List<Reservation>>(reservations.stream()
                .sorted(comparing(Reservation::server).thenComparing(Reservation::host))
                .collect(Collectors.groupingBy(Reservation::server)));
        return SharedTree.ofSorted(List.copyOf(byServer.keySet()), List.copyOf(byServer.values()), Summary.none());
    }

    private static SharedTree<Departure, Departure, Nothing> departures(Collection<GuestView> guests) {
        var sorted = guests.stream()
                .flatMap(guest -> departure(guest).stream())
                .sorted()
                .toList();
        return SharedTree.ofSorted(sorted, sorted, Summary.none());
    }

    static Optional<Departure> departure(GuestView guest) {
        return guest.lastMove().map(move -> new Departure(move.from(), move.at(), guest.server()));
    }

    private static void requireKnown(Map<HostId, ?> named, Map<HostId, ?> known) {
        named.keySet().stream()
                .filter(host -> !known.containsKey(host))
                .findFirst()
                .ifPresent(host -> {
                    throw new IllegalArgumentException("a guest or reservation is on unknown host " + host);
                });
    }
}
