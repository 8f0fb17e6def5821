package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class HostCoolDownTest {

    @Test
    void letsASourceRestThatGaveAGuest() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                host id=3 name=host3 cpu=1 memory=1GiB
                guest server=12 host=3 memory=128MiB moved-from=1 moved=20s
                """);

        // When
        var refusal = new HostCoolDown().refusal(move);

        // Then
        assertThat(refusal)
                .map(Refusal::toString)
                .hasValue("host-cool-down: host1 gave or took a guest 20 s ago and rests for 60 s");
    }

    @Test
    void letsATargetRestThatTookAGuest() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                host id=3 name=host3 cpu=1 memory=1GiB
                guest server=12 host=2 memory=128MiB moved-from=3 moved=20s
                """);

        // When
        var refusal = new HostCoolDown().refusal(move);

        // Then
        assertThat(refusal)
                .map(Refusal::toString)
                .hasValue("host-cool-down: host2 gave or took a guest 20 s ago and rests for 60 s");
    }

    @Test
    void allowsHostsThatHaveRested() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=2 memory=128MiB moved-from=1 moved=1m
                """);

        // When
        var refusal = new HostCoolDown().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}
