package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.index.SharedTree;
import dev.berth.placement.index.Summary.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** One change of a fleet while it is made: facts first, then the accounts of the hosts that it touches. */
final class FleetChange {
    private final FleetTrees before;
    private final TreeMap<HostId, HostGuests> touched = new TreeMap<>();
    private SharedTree<ServerId, GuestView, Nothing> guests;
    private SharedTree<ServerId, List<Reservation>, Nothing> reserved;
    private SharedTree<Departure, Departure, Nothing> departures;
    private GroupTree groups;

    FleetChange(FleetTrees before) {
        this.before = before;
        guests = before.guests();
        reserved = before.reserved();
        departures = before.departures();
        groups = before.groups();
    }

    void put(HostView host) {
        var there = before.accounts().find(host.id());
        touched.put(
                host.id(),
                there == null
                        ? HostGuests.of(host, List.of(), List.of())
                        : touched.getOrDefault(host.id(), there.on()).with(host));
    }

    /** Also where this guest was before. */
    void put(GuestView guest) {
        if (guests.contains(guest.server())) {
            removeGuest(guest.server());
        }
        guests = guests.with(guest.server(), guest);
        groups = groups.with(guest.terms().group(), new Member(guest.server(), guest.host()));
        FleetTrees.departure(guest).ifPresent(one -> departures = departures.with(one, one));
        touched.put(guest.host(), on(guest.host()).with(guest));
        touchReserved(guest.server());
    }

    void removeGuest(ServerId server) {
        var guest = guests.get(server).orElseThrow(() -> new IllegalArgumentException("no guest of server " + server));
        guests = guests.without(server);
        groups = groups.without(guest.terms().group(), new Member(server, guest.host()));
        FleetTrees.departure(guest).ifPresent(one -> departures = departures.without(one));
        touched.put(guest.host(), on(guest.host()).withoutGuest(server));
        touchReserved(server);
    }

    void put(Reservation reservation) {
        var more = new ArrayList<>(reserved.get(reservation.server()).orElse(List.of()));
        more.add(reservation);
        more.sort(java.util.Comparator.comparing(Reservation::host));
        reserved = reserved.with(reservation.server(), List.copyOf(more));
        groups = groups.with(reservation.terms().group(), new Member(reservation.server(), reservation.host()));
        touched.put(reservation.host(), on(reservation.host()).with(reservation));
        guests.get(reservation.server()).ifPresent(guest -> touched.put(guest.host(), on(guest.host())));
    }

    void removeReservations(ServerId server) {
        for (var reservation : reserved.get(server).orElse(List.of())) {
            touched.put(reservation.host(), on(reservation.host()).withoutReservation(server));
            groups = groups.without(reservation.terms().group(), new Member(server, reservation.host()));
        }
        reserved = reserved.without(server);
        guests.get(server).ifPresent(guest -> touched.put(guest.host(), on(guest.host())));
    }

    FleetTrees made() {
        touchTargets();
        var accounts = before.accounts();
        var byRoom = before.byRoom();
        // What comes to a host is estimated where it is now: first all hosts by what is on them, then their accounts.
        for (var there : touched.values()) {
            accounts = accounts.with(there.host().id(), HostAccount.bare(there));
        }
        var facts = new FleetTrees(accounts, guests, reserved, departures, byRoom, groups);
        for (var there : touched.values()) {
            var account = HostAccount.of(there, facts);
            var old = before.accounts().find(account.id());
            if (old != null) {
                byRoom = byRoom.without(RoomKey.of(old));
            }
            accounts = accounts.with(account.id(), account);
            byRoom = byRoom.with(RoomKey.of(account), account);
        }
        return new FleetTrees(accounts, guests, reserved, departures, byRoom, groups);
    }

    private HostGuests on(HostId host) {
        var there = touched.get(host);
        if (there != null) {
            return there;
        }
        return before.accounts()
                .get(host)
                .map(HostAccount::on)
                .orElseThrow(() -> new IllegalArgumentException("a guest or reservation is on unknown host " + host));
    }

    private void touchReserved(ServerId server) {
        reserved.get(server).orElse(List.of()).forEach(one -> touched.put(one.host(), on(one.host())));
    }

    /** What guests on a host demand depends on that host, and counts where they are moving to. */
    private void touchTargets() {
        if (reserved.isEmpty()) {
            return;
        }
        var targets = new TreeSet<HostId>();
        for (var there : touched.values()) {
            for (var guest : there.guests()) {
                reserved.get(guest.server()).orElse(List.of()).forEach(one -> targets.add(one.host()));
            }
        }
        targets.forEach(host -> touched.put(host, on(host)));
    }
}
