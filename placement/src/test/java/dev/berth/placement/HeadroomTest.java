package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.replay.FleetReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
