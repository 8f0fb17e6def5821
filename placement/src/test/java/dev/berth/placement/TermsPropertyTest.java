package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.Placement.Placed;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.pack.Relocation;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.sim.RandomFleet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That nothing which the engine decides breaks a guarantee or a lease, or takes processor features from a guest; told apart from the engine's own rules. */
class TermsPropertyTest {
    private static final Policy POLICY = Policy.standard();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void newServersGetWhatTheyWereSoldWith(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var request = random.requestWithTerms();

        // When
        var placement = Placer.place(request, fleet, POLICY);

        // Then
        if (placement instanceof Placed placed) {
            requireHostOf(request.terms(), placed.host(), fleet);
            var after = Imagined.placed(fleet, request, placed.host(), NumaPlace.ANYWHERE);
            requireGuarantees(placed.host(), after);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void movesOffHotHostsTakeNothingFromAnybody(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Rebalancer.plan(fleet, POLICY);

        // Then: after every prefix
        for (var move : plan.moves()) {
            requireHostOf(fleet.guest(move.server()).orElseThrow().terms(), move.target(), fleet);
            fleet = fleet.withMove(move.server(), move.target());
            requireGuarantees(move.target(), fleet);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEvacuationTakesNothingFromAnybody(long seed) {
        // Given
        var fleet = new RandomFleet(seed).snapshot();

        // When
        var plan = Evacuator.plan(new HostId(1 + seed % 12), fleet, POLICY);

        // Then
        for (Relocation move : plan.moves()) {
            requireHostOf(fleet.guest(move.server()).orElseThrow().terms(), move.target(), fleet);
            fleet = fleet.withArrival(move.server(), move.target(), move.place());
            requireGuarantees(move.target(), fleet);
        }
    }

    private static void requireHostOf(Terms terms, HostId target, FleetSnapshot fleet) {
        var host = fleet.host(target).orElseThrow();
        assertThat(host.lease()).isEqualTo(terms.lease());
        assertThat(host.baseline()).isGreaterThanOrEqualTo(terms.baseline());
    }

    private static void requireGuarantees(HostId id, FleetSnapshot fleet) {
        var cores = fleet.host(id).orElseThrow().cpu().cores();
        var promised = fleet.promised(id);
        double own = promised.guaranteed().cores();
        if (own > 0) {
            assertThat(own).isLessThanOrEqualTo(cores + 1e-9);
            assertThat(promised.vcpus().cores() - own)
                    .isLessThanOrEqualTo(POLICY.overcommit()
                                    .promisable(CpuAmount.ofCores(Math.max(0, cores - own)))
                                    .cores()
                            + 1e-9);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
