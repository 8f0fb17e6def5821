package dev.berth.placement.fleet;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All hosts, guests and reservations at one instant; immutable, ordered by id.
 *
 * <p>A guest that is moving is promised room on both hosts, since either may yet have to hold it, and its load counts at
 * its target, where it will be.
 */
public final class FleetSnapshot {
    private final Instant takenAt;
    private final TreeMap<HostId, HostView> hosts;
    private final TreeMap<ServerId, GuestView> guests;
    private final List<Reservation> reservations;

    private final Map<HostId, List<GuestView>> guestsByHost;
    private final Books books = new Books();

    public FleetSnapshot(
            Instant takenAt,
            Collection<HostView> hosts,
            Collection<GuestView> guests,
            Collection<Reservation> reservations) {
        this.takenAt = takenAt;
        this.hosts = byId("host", hosts, HostView::id);
        this.guests = byId("server", guests, GuestView::server);
        this.reservations = reservations.stream()
                .sorted(comparing(Reservation::server).thenComparing(Reservation::host))
                .toList();
        this.guestsByHost = this.guests.values().stream().collect(groupingBy(GuestView::host));
        requireKnownHosts();
        keepBooks();
    }

    public Instant takenAt() {
        return takenAt;
    }

    public List<HostView> hosts() {
        return List.copyOf(hosts.values());
    }

    public List<GuestView> guests() {
        return List.copyOf(guests.values());
    }

    public List<Reservation> reservations() {
        return reservations;
    }

    public Optional<HostView> host(HostId id) {
        return Optional.ofNullable(hosts.get(id));
    }

    public Optional<GuestView> guest(ServerId id) {
        return Optional.ofNullable(guests.get(id));
    }

    /** The guests that run on a host now, also those on their way out. */
    public List<GuestView> guestsOn(HostId host) {
        return guestsByHost.getOrDefault(host, List.of());
    }

    /** Where a guest is moving to, if it is. */
    public Optional<HostId> target(ServerId server) {
        return Optional.ofNullable(books.targets.get(server));
    }

    /** The guests on their way from one host to another. */
    public List<GuestView> moving() {
        return guests.values().stream()
                .filter(guest -> books.targets.containsKey(guest.server()))
                .toList();
    }

    /** How many guests are on their way to or from a host. */
    public int movesUnderWay(HostId host) {
        return books.movesUnderWay.getOrDefault(host, 0);
    }

    /** When a host last gave or took a guest that is still there. */
    public Optional<Instant> lastMove(HostId host) {
        return Optional.ofNullable(books.lastMoves.get(host));
    }

    /** All that a host has promised: to guests there, and to those that are to come. */
    public Promised promised(HostId host) {
        return books.promised.getOrDefault(host, Promised.NOTHING);
    }

    /** What a guest would use if nothing held it back. */
    public Load demand(ServerId server) {
        return books.demands.getOrDefault(server, Load.NONE);
    }

    /** What all guests of a host and the host itself would use; moving guests count at their target. */
    public Load load(HostId host) {
        return books.loads.getOrDefault(host, Load.NONE);
    }

    /** A copy of this fleet in which a guest is under way to another host. */
    public FleetSnapshot withMove(ServerId server, HostId target) {
        var guest = guest(server).orElseThrow(() -> new IllegalArgumentException("no guest of server " + server));
        var more = new ArrayList<>(reservations);
        more.add(new Reservation(server, target, guest.vcpus(), guest.memory()));
        return new FleetSnapshot(takenAt, hosts.values(), guests.values(), more);
    }

    private static <I extends Comparable<I>, V> TreeMap<I, V> byId(
            String kind, Collection<V> values, Function<V, I> id) {
        return values.stream()
                .collect(toMap(
                        id,
                        identity(),
                        (first, second) -> {
                            throw new IllegalArgumentException("%s %s is there twice".formatted(kind, id.apply(first)));
                        },
                        () -> new TreeMap<>(Comparator.<I>naturalOrder())));
    }

    private void requireKnownHosts() {
        Stream.concat(guestsByHost.keySet().stream(), reservations.stream().map(Reservation::host))
                .filter(host -> !hosts.containsKey(host))
                .findFirst()
                .ifPresent(host -> {
                    throw new IllegalArgumentException("a guest or reservation is on unknown host " + host);
                });
    }

    private void keepBooks() {
        for (var reservation : reservations) {
            var guest = guests.get(reservation.server());
            if (guest != null && guest.host().equals(reservation.host())) {
                continue; // the guest itself is counted
            }
            books.countReservation(reservation);
            if (guest != null) {
                books.countMove(guest, reservation.host());
            }
        }
        hosts.values().forEach(host -> books.countHost(host, guestsOn(host.id())));
    }
}
