package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.policy.Policy;
import dev.berth.placement.replay.FleetReader;
import dev.berth.placement.sim.RandomFleet;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadroomTest {

    @Test
    void countsWhatFitsOnEachHostAndWhatHoldsTheRestBack() {
        // Given
        var saved = FleetReader.read("""
                policy cpu-overcommit=1
                host id=1 name=h1 cpu=8 memory=16GiB
                host id=2 name=h2 cpu=2 memory=64GiB pool=other
                host id=3 name=h3 cpu=8 memory=64GiB state=cordoned
                guest server=1 host=1 memory=4GiB
                place memory=4GiB vcpus=1
                """);

        // When
        var headroom = Headroom.of(saved.requests().getFirst(), saved.fleet(), saved.policy());

        // Then
        assertThat(headroom.servers()).isEqualTo(5);
        assertThat(headroom.byPool()).isEqualTo(Map.of("main", 3L, "other", 2L));
        assertThat(headroom.refusedBy()).isEqualTo(Map.of("memory", 1L, "cpu", 1L, "cordoned", 1L));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsAsManyAsArePlacedUntilNoneFits(long seed) {
        // Given
        var random = new RandomFleet(seed);
        var fleet = random.snapshot();
        var request = random.request();

        // When
        var headroom = Headroom.of(request, fleet, Policy.standard());

        // Then
        var placed = Placer.next(request, fleet, Policy.standard(), Integer.MAX_VALUE, 1)
                        .size()
                - 1;
        assertThat(headroom.servers()).isEqualTo(placed);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
