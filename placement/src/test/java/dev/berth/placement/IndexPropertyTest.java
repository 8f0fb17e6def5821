package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.Group;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.policy.ScoreWeights;
import dev.berth.placement.sim.RandomFleet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the index and what snapshots share change no answer; the seed is in the name of the test. */
class IndexPropertyTest {
    private static final List<Policy> POLICIES = List.of(
            Policy.standard(),
            Policy.standard().with(new Overcommit(new Ratio(1.5), new Ratio(1.25))),
            Policy.standard().with(new Overcommit(new Ratio(2), new Ratio(0.9))),
            Policy.standard().with(new ScoreWeights(Ratio.ZERO, Ratio.ONE, Ratio.ONE, Ratio.ONE)));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theIndexChoosesWhatAFullScanChooses(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = changed(random, new Random(seed));
        var policy = POLICIES.get((int) (seed % POLICIES.size()));

        // When
        var request =
                switch ((int) (seed % 3)) {
                    case 0 -> random.request();
                    case 1 -> random.requestInGroup();
                    default -> random.requestWithTerms();
                };
        var choice = FromScratch.compared(request, fleet, policy);

        // Then
        choice.ifPresent(chosen -> assertThat(fleet.host(chosen.host())).isPresent());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChangedFleetEqualsOneMadeOfTheSameFacts(long seed) {
        // Given
        var random = new RandomFleet(seed);

        // When
        var changed = changed(random, new Random(seed));

        // Then
        var anew = new FleetSnapshot(changed.takenAt(), changed.hosts(), changed.guests(), changed.reservations());
        for (var host : anew.hosts()) {
            var id = host.id();
            assertThat(changed.promised(id)).isEqualTo(anew.promised(id));
            assertThat(changed.load(id)).isEqualTo(anew.load(id));
            assertThat(changed.movesUnderWay(id)).isEqualTo(anew.movesUnderWay(id));
            assertThat(changed.lastMove(id)).isEqualTo(anew.lastMove(id));
            assertThat(changed.guestsOn(id)).isEqualTo(anew.guestsOn(id));
        }
        for (var rule : Group.Rule.values()) {
            for (int number = 0; number < 2; number++) {
                var group = new Group(rule.text() + number, rule);
                assertThat(changed.members(group)).isEqualTo(anew.members(group));
            }
        }
        assertThat(changed.moving()).isEqualTo(anew.moving());
        assertThat(changed.totals()).isEqualTo(anew.totals());
    }

    /** Guests come, go, change, start to move and arrive; hosts are seen anew. */
    private static FleetSnapshot changed(RandomFleet made, Random random) {
        var fleet = made.snapshot();
        for (int change = 0; change < 30; change++) {
            var guests = fleet.guests();
            var guest = guests.get(random.nextInt(guests.size()));
            var host = made.hosts.get(random.nextInt(made.hosts.size()));
            fleet = switch (random.nextInt(6)) {
                case 0 -> fleet.with(at(guest, new ServerId(1000 + change), host));
                case 1 -> fleet.without(guest.server());
                case 2 ->
                    fleet.target(guest.server()).isPresent() || guest.host().equals(host.id())
                            ? fleet
                            : fleet.withMove(guest.server(), host.id());
                case 3 -> fleet.withArrival(guest.server(), host.id(), NumaPlace.ANYWHERE);
                case 4 -> fleet.with(seenAs(fleet.host(host.id()).orElseThrow(), made.hosts.getFirst()));
                default ->
                    fleet.with(
                            at(guest, guest.server(), fleet.host(guest.host()).orElseThrow()));
            };
        }
        return fleet;
    }

    private static GuestView at(GuestView like, ServerId server, HostView host) {
        return new GuestView(
                server,
                host.id(),
                like.vcpus(),
                like.memory(),
                like.disk(),
                like.cpuUse(),
                like.mobility(),
                Optional.<LastMove>empty(),
                like.dirtyMemory(),
                NumaPlace.ANYWHERE,
                like.terms());
    }

    private static HostView seenAs(HostView host, HostView other) {
        return new HostView(
                host.id(),
                host.name(),
                host.location(),
                host.pool(),
                other.state(),
                host.cpu(),
                host.memory(),
                other.pressure(),
                other.hotSince(),
                host.nodes(),
                host.rack(),
                host.lease(),
                host.baseline());
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }
}
