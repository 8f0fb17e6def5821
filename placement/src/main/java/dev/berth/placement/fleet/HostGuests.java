package dev.berth.placement.fleet;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.util.ArrayList;
import java.util.List;

/**
 * One host with the guests and reservations on it, by id; and what its guests would use if nothing held them back.
 *
 * <p>Contention caps what a guest can be seen to use: two busy guests on one core show half a core each. Of the time in
 * which a task wanted to run it was let run a share of {@code 1 − wait}, so what it wanted is {@code use ÷ (1 − wait)};
 * at most all its vCPUs, and at most the whole host. On memory, what is in use on the host is shared out by size.
 *
 * @param memory what is promised to its guests
 */
record HostGuests(HostView host, List<GuestView> guests, List<Reservation> reservations, DataSize memory) {

    static HostGuests of(HostView host, List<GuestView> guests, List<Reservation> reservations) {
        long bytes = 0;
        for (var guest : guests) {
            bytes = Math.addExact(bytes, guest.memory().bytes());
        }
        return new HostGuests(host, guests, reservations, new DataSize(bytes));
    }

    Load demand(GuestView guest) {
        double use = guest.cpuUse().cores();
        double served = 1 - host.pressure().cpuWait().value();
        double most = Math.min(guest.vcpus().value(), host.cpu().cores());
        double used = Math.min(1, host.pressure().memoryUsed().shareOf(memory).value());
        return new Load(CpuAmount.ofCores(use == 0 ? 0 : Math.min(most, use / served)), new DataSize((long)
                (guest.memory().bytes() * used)));
    }

    /** What the host uses beyond its guests; this stays where it is. */
    CpuAmount demandOfHostItself() {
        double byGuests = 0;
        for (var guest : guests) {
            byGuests += guest.cpuUse().cores();
        }
        return host.pressure().cpuUse().minusOrZero(CpuAmount.ofCores(byGuests));
    }

    HostGuests with(HostView other) {
        return new HostGuests(other, guests, reservations, memory);
    }

    HostGuests with(GuestView guest) {
        var more = new ArrayList<GuestView>(guests.size() + 1);
        more.addAll(guests);
        int at = more.size();
        while (at > 0 && more.get(at - 1).server().compareTo(guest.server()) > 0) {
            at--;
        }
        more.add(at, guest);
        return of(host, more, reservations);
    }

    HostGuests withoutGuest(ServerId server) {
        return of(
                host,
                guests.stream().filter(guest -> !guest.server().equals(server)).toList(),
                reservations);
    }

    HostGuests with(Reservation reservation) {
        var more = new ArrayList<>(reservations);
        more.add(reservation);
        more.sort(java.util.Comparator.comparing(Reservation::server));
        return new HostGuests(host, guests, more, memory);
    }

    HostGuests withoutReservation(ServerId server) {
        return new HostGuests(
                host,
                guests,
                reservations.stream()
                        .filter(one -> !one.server().equals(server))
                        .toList(),
                memory);
    }
}
