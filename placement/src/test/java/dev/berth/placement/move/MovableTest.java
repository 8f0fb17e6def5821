package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class MovableTest {

    @Test
    void refusesAPinnedGuest() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB pinned=yes
                """);

        // When
        var refusal = new Movable().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("pinned: server 11 may not leave host1 now");
    }

    @Test
    void allowsAnyOther() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new Movable().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}
