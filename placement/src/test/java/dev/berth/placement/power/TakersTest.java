package dev.berth.placement.power;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.power.Bay.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found through the order of the hosts is what asking each of them gives; the seed is the name of the case. */
class TakersTest {
    private static final PowerPolicy POLICY = PowerPolicy.standard();
    private static final int HOSTS = 40;
    private static final int GUESTS = 160;
    private static final int ARRIVING = 120;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTightestIsThatOfAScan(long seed) {
        // Given
        var random = new Random(seed);
        var doubts = random.nextBoolean() ? Doubt.COUNTED : Doubt.IGNORED;
        var fleet = random(random);
        var bays = bays(fleet);
        var takers = new Takers(bays, POLICY.empty(), doubts);

        int found = 0;
        for (var tenant : arriving(fleet)) {
            // When
            var tightest = takers.tightest(tenant);

            // Then
            assertThat(tightest).isEqualTo(byScan(bays, tenant, doubts));
            if (tightest.isPresent()) {
                tightest.get().add(tenant);
                takers.changed(tightest.get());
                found++;
            }
        }
        assertThat(found).isPositive().isLessThan(ARRIVING);
    }

    private static Optional<Bay> byScan(List<Bay> bays, Tenant tenant, Doubt doubts) {
        return bays.stream()
                .filter(bay -> bay.holds(tenant, POLICY.empty(), doubts))
                .min(comparing((Bay bay) -> bay.spareWith(tenant, POLICY.empty(), doubts))
                        .thenComparing(bay -> bay.host.id()));
    }

    /** Some hosts are short of memory, some of CPU, some of nothing. */
    private static PoweredFleet random(Random random) {
        var fleet = new FleetOnPower();
        for (int host = 1; host <= HOSTS; host++) {
            fleet.on(host);
        }
        for (int guest = 1; guest <= GUESTS; guest++) {
            add(fleet, guest, 1 + random.nextInt(HOSTS), random);
        }
        // They come from a host that is none of the takers.
        fleet.on(HOSTS + 1);
        for (int guest = GUESTS + 1; guest <= GUESTS + ARRIVING; guest++) {
            add(fleet, guest, HOSTS + 1, random);
        }
        return fleet.build();
    }

    private static void add(FleetOnPower fleet, int guest, int host, Random random) {
        fleet.guest(guest, host, random.nextDouble() * 2, random.nextDouble() * 0.6, 1 + random.nextInt(9))
                .doubtful(random.nextDouble() * 0.5);
    }

    private static List<Bay> bays(PoweredFleet fleet) {
        var bays = new ArrayList<Bay>();
        for (var host : fleet.fleet().hosts()) {
            if (host.id().value() <= HOSTS) {
                var bay = new Bay(host, FleetOnPower.CURVE, POLICY.overcommit());
                tenants(fleet, host.id()).forEach(bay::add);
                bays.add(bay);
            }
        }
        return bays;
    }

    private static List<Tenant> arriving(PoweredFleet fleet) {
        return tenants(fleet, new HostId(HOSTS + 1));
    }

    private static List<Tenant> tenants(PoweredFleet fleet, HostId host) {
        return fleet.fleet().guestsOn(host).stream()
                .sorted(comparing(GuestView::server))
                .map(guest -> new Tenant(
                        guest,
                        Objects.requireNonNull(fleet.outlooks().get(guest.server())),
                        false,
                        fleet.fleet().takenAt(),
                        POLICY.limits()))
                .toList();
    }
}
