package dev.berth.placement.sim;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.fleet.Reservation;
import dev.berth.placement.fleet.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A fleet in any state that may occur, made from a seed: half its hosts are hot, and some are cordoned or silent. */
public final class RandomFleet {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final int HOSTS = 12;
    private static final int GUESTS = 40;
    private static final List<Group.Rule> RULES = List.of(Group.Rule.values());

    private final Random random;
    /** Of its own, so that terms, racks and leases change nothing else about a seed's fleet. */
    private final Random grouping;

    public final List<HostView> hosts;
    public final List<GuestView> guests;
    public final List<Reservation> reservations = new ArrayList<>();

    public RandomFleet(long seed) {
        random = new Random(seed);
        grouping = new Random(~seed);
        hosts = IntStream.rangeClosed(1, HOSTS)
                .mapToObj(this::host)
                .map(this::racked)
                .toList();
        guests = IntStream.rangeClosed(101, 100 + GUESTS)
                .mapToObj(this::guest)
                .map(this::grouped)
                .toList();
        guests.stream().filter(_ -> chance(0.02)).map(this::underWay).forEach(reservations::add);
    }

    public FleetSnapshot snapshot() {
        return new FleetSnapshot(NOW, hosts, guests, reservations);
    }

    public GuestRequest request() {
        return new GuestRequest(
                vcpus(), memory(), new LocationId(1), chance(0.5) ? Optional.of("main") : Optional.empty());
    }

    /** Such a request of a server that belongs to one of the groups. */
    public GuestRequest requestInGroup() {
        return request().with(Terms.NONE.in(group()));
    }

    /** Such a request of a server that was sold with a guarantee or under a lease. */
    public GuestRequest requestWithTerms() {
        var request = request();
        return request.with(terms(request.vcpus()));
    }

    private Terms terms(VcpuCount vcpus) {
        var terms = Terms.NONE;
        if (grouping.nextBoolean()) {
            terms = terms.guaranteeing(CpuAmount.ofCores(vcpus.value() * (grouping.nextBoolean() ? 1 : 0.5)));
        }
        if (grouping.nextInt(3) == 0) {
            terms = terms.needing(CpuBaseline.V3);
        }
        return grouping.nextBoolean() ? terms.under("lease" + grouping.nextInt(2)) : terms;
    }

    private Group group() {
        var rule = RULES.get(grouping.nextInt(RULES.size()));
        return new Group(rule.text() + grouping.nextInt(2), rule);
    }

    private GuestView grouped(GuestView guest) {
        return switch (grouping.nextInt(6)) {
            case 0, 1 -> guest.with(Terms.NONE.in(group()));
            case 2 -> guest.with(terms(guest.vcpus()));
            default -> guest;
        };
    }

    private HostView racked(HostView host) {
        var racked = grouping.nextInt(5) == 0 ? host : host.inRack("r" + grouping.nextInt(4));
        var leased = grouping.nextInt(5) == 0 ? racked.leasedTo("lease" + grouping.nextInt(2)) : racked;
        return grouping.nextInt(3) == 0 ? leased.offering(CpuBaseline.V3) : leased;
    }

    private HostView host(int id) {
        double cores = 1 + random.nextInt(8);
        boolean hot = chance(0.5);
        return new HostView(
                new HostId(id),
                "host" + id,
                new LocationId(chance(0.9) ? 1 : 2),
                chance(0.9) ? "main" : "other",
                chance(0.9) ? HostState.SCHEDULABLE : chance(0.5) ? HostState.CORDONED : HostState.UNREACHABLE,
                CpuAmount.ofCores(cores),
                DataSize.ofGibibytes(4 + random.nextInt(28)),
                new Pressure(
                        new Ratio(hot ? random.nextDouble() : 0.05),
                        CpuAmount.ofCores(cores * (hot ? 1 : random.nextDouble(0.7))),
                        DataSize.ofGibibytes(random.nextInt(8)),
                        Duration.ofSeconds(chance(0.95) ? 2 : 60)),
                hot ? Optional.of(NOW.minusSeconds(random.nextInt(60))) : Optional.empty());
    }

    private GuestView guest(int id) {
        var vcpus = vcpus();
        return new GuestView(
                new ServerId(id),
                anyHost(),
                vcpus,
                memory(),
                DataSize.ofGibibytes(random.nextInt(20)),
                CpuAmount.ofCores(vcpus.value() * random.nextDouble()),
                chance(0.9) ? Mobility.MOVABLE : Mobility.PINNED,
                chance(0.2)
                        ? Optional.of(new LastMove(anyHost(), NOW.minusSeconds(random.nextInt(7200))))
                        : Optional.empty(),
                Optional.empty());
    }

    private Reservation underWay(GuestView guest) {
        return new Reservation(
                guest.server(), anyHost(), guest.vcpus(), guest.memory(), NumaPlace.ANYWHERE, guest.terms());
    }

    private HostId anyHost() {
        return new HostId(1 + random.nextInt(HOSTS));
    }

    private VcpuCount vcpus() {
        return new VcpuCount(1 + random.nextInt(3));
    }

    private DataSize memory() {
        return DataSize.ofGibibytes(1 + random.nextInt(3));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
