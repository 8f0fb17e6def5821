package dev.berth.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.HostId;
import dev.berth.placement.replay.FleetReader;
import org.junit.jupiter.api.Test;

class ClearingTest {
    private static final String FLEET = """
            host id=1 name=h1 cpu=8 memory=16GiB
            host id=2 name=h2 cpu=8 memory=16GiB
            host id=3 name=h3 cpu=8 memory=16GiB
            guest server=11 host=1 memory=4GiB
            guest server=12 host=1 memory=4GiB
            guest server=21 host=2 memory=4GiB
            guest server=31 host=3 memory=1GiB
            guest server=32 host=3 memory=1GiB
            guest server=33 host=3 memory=1GiB
            """;

    @Test
    void emptiesTheHostsThatNeedTheFewestMovesAndSendsNothingBack() {
        // Given
        var saved = FleetReader.read(FLEET);

        // When
        var clearing = Clearing.plan(saved.fleet(), saved.policy(), 10);

        // Then
        assertThat(clearing.hosts()).first().isEqualTo(new HostId(2));
        assertThat(clearing.hosts()).hasSize(2);
        assertThat(clearing.moves()).noneMatch(move -> move.target().equals(new HostId(2)));
    }

    @Test
    void triesEachHostForItself() {
        // Given: the first keeps room for a server that does not run, the second could be emptied by one move
        var saved = FleetReader.read("""
                host id=1 name=h1 cpu=8 memory=16GiB
                host id=2 name=h2 cpu=8 memory=16GiB
                host id=3 name=h3 cpu=8 memory=16GiB
                guest server=11 host=1 memory=4GiB
                reservation server=19 host=1 memory=1GiB
                guest server=21 host=2 memory=4GiB
                guest server=31 host=3 memory=1GiB
                guest server=32 host=3 memory=1GiB
                """);

        // When
        var clearing = Clearing.plan(saved.fleet(), saved.policy(), 1);

        // Then
        assertThat(clearing.hosts()).containsExactly(new HostId(2));
    }

    @Test
    void staysWithinTheBudget() {
        // Given
        var saved = FleetReader.read(FLEET);

        // When
        var clearing = Clearing.plan(saved.fleet(), saved.policy(), 1);

        // Then
        assertThat(clearing.hosts()).containsExactly(new HostId(2));
        assertThat(clearing.moves()).hasSize(1);
    }
}
