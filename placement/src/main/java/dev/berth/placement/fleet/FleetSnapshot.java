package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.index.SharedTree;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All hosts, guests and reservations at one instant; immutable, ordered by id.
 *
 * <p>A guest that is moving is promised room on both hosts, since either may yet have to hold it, and its load counts at
 * its target, where it will be.
 *
 * <p>A changed copy shares with its original all that did not change, and equals what would be made from the same facts
 * from scratch.
 */
public final class FleetSnapshot {
    private final Instant takenAt;
    private final FleetTrees trees;
    /** Of this snapshot, once somebody asks. */
    private volatile @Nullable RackLinks links;

    public FleetSnapshot(
            Instant takenAt,
            Collection<HostView> hosts,
            Collection<GuestView> guests,
            Collection<Reservation> reservations) {
        this(takenAt, FleetTrees.of(hosts, guests, reservations));
    }

    private FleetSnapshot(Instant takenAt, FleetTrees trees) {
        this.takenAt = takenAt;
        this.trees = trees;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public List<HostView> hosts() {
        return trees.accounts().values().stream().map(HostAccount::host).toList();
    }

    public List<GuestView> guests() {
        return List.copyOf(trees.guests().values());
    }

    public List<Reservation> reservations() {
        return trees.reserved().values().stream().flatMap(List::stream).toList();
    }

    /** All hosts with what is promised and demanded on them, by id. */
    public List<HostAccount> accounts() {
        return trees.accounts().values();
    }

    public Optional<HostAccount> account(HostId host) {
        return trees.accounts().get(host);
    }

    /** The hosts in the order of room, with the ranges in which their figures lie; for a search. */
    public SharedTree<?, HostAccount, HostRange> byRoom() {
        return trees.byRoom();
    }

    /** What there is and what is promised in the whole fleet. */
    public HostRange.Totals totals() {
        return trees.byRoom().sum().map(HostRange::totals).orElse(HostRange.Totals.NONE);
    }

    public Optional<HostView> host(HostId id) {
        return account(id).map(HostAccount::host);
    }

    public Optional<GuestView> guest(ServerId id) {
        return trees.guest(id);
    }

    /** The guests that run on a host now, also those on their way out. */
    public List<GuestView> guestsOn(HostId host) {
        return account(host).map(HostAccount::guests).orElse(List.of());
    }

    /** Where the servers of a group stand and are to stand, by id. */
    public List<Member> members(Group group) {
        return trees.groups().members(group);
    }

    /** Where a guest is moving to, if it is. */
    public Optional<HostId> target(ServerId server) {
        return guest(server).flatMap(trees::target);
    }

    /** The guests on their way from one host to another. */
    public List<GuestView> moving() {
        return trees.reserved().keys().stream()
                .flatMap(server -> guest(server).stream())
                .filter(guest -> trees.target(guest).isPresent())
                .toList();
    }

    /** How many guests are on their way to or from a host. */
    public int movesUnderWay(HostId host) {
        return account(host).map(HostAccount::movesUnderWay).orElse(0);
    }

    /** How many guests are on their way over the uplink of a host's rack; none where it tells no rack. */
    public int movesOverUplink(HostView host) {
        RackLinks known = links;
        if (known == null) {
            known = RackLinks.of(this);
            links = known;
        }
        return known.over(host);
    }

    /** When a host last gave or took a guest that is still there. */
    public Optional<Instant> lastMove(HostId host) {
        var departure = trees.departures()
                .floor(Departure.lastPossible(host))
                .filter(last -> last.from().equals(host))
                .map(Departure::at);
        return Stream.concat(account(host).flatMap(HostAccount::lastArrival).stream(), departure.stream())
                .max(Instant::compareTo);
    }

    /** All that a host has promised: to guests there, and to those that are to come. */
    public Promised promised(HostId host) {
        return account(host).map(HostAccount::promised).orElse(Promised.NOTHING);
    }

    /** What a guest would use if nothing held it back. */
    public Load demand(ServerId server) {
        return guest(server).map(trees::demand).orElse(Load.NONE);
    }

    /** What all guests of a host and the host itself would use; moving guests count at their target. */
    public Load load(HostId host) {
        return account(host).map(HostAccount::load).orElse(Load.NONE);
    }

    /** A copy of this fleet in which a guest is under way to another host. */
    public FleetSnapshot withMove(ServerId server, HostId target) {
        return withMove(server, target, NumaPlace.ANYWHERE);
    }

    /** A copy in which a guest is under way to some NUMA nodes of another host. */
    public FleetSnapshot withMove(ServerId server, HostId target, NumaPlace place) {
        var guest = guest(server).orElseThrow(() -> new IllegalArgumentException("no guest of server " + server));
        return with(new Reservation(server, target, guest.vcpus(), guest.memory(), place, guest.terms()));
    }

    /** A copy in which a guest that was under way, or goes at once, runs on another host; it left its reservations. */
    public FleetSnapshot withArrival(ServerId server, HostId target, NumaPlace place) {
        var guest = guest(server).orElseThrow(() -> new IllegalArgumentException("no guest of server " + server));
        var arrived = guest.on(target, place, Optional.of(new LastMove(guest.host(), takenAt)));
        return changed(change -> {
            change.removeReservations(server);
            change.put(arrived);
        });
    }

    /** A copy with this host, new or with new figures. */
    public FleetSnapshot with(HostView host) {
        return changed(change -> change.put(host));
    }

    /** A copy with this guest, new or changed. */
    public FleetSnapshot with(GuestView guest) {
        return changed(change -> change.put(guest));
    }

    public FleetSnapshot with(Reservation reservation) {
        return changed(change -> change.put(reservation));
    }

    /** A copy without a guest and without what was reserved for its server. */
    public FleetSnapshot without(ServerId server) {
        return changed(change -> {
            if (guest(server).isPresent()) {
                change.removeGuest(server);
            }
            change.removeReservations(server);
        });
    }

    private FleetSnapshot changed(Consumer<FleetChange> facts) {
        var change = new FleetChange(trees);
        facts.accept(change);
        return new FleetSnapshot(takenAt, change.made());
    }
}
