package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class GuestCoolDownTest {

    @Test
    void refusesAGuestThatHasJustMoved() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB moved-from=2 moved=9m59s
                """);

        // When
        var refusal = new GuestCoolDown().refusal(move);

        // Then
        assertThat(refusal)
                .map(Refusal::toString)
                .hasValue("guest-cool-down: server 11 moved 9 min ago and rests for 10 min");
    }

    @Test
    void allowsAGuestThatHasRested() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB moved-from=2 moved=10m
                """);

        // When
        var refusal = new GuestCoolDown().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void allowsAGuestThatNeverMoved() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new GuestCoolDown().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}
