package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class HostBudgetTest {

    @Test
    void refusesASecondMoveFromOneHost() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                host id=3 name=host3 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=1 memory=128MiB
                reservation server=12 host=3 memory=128MiB
                """);

        // When
        var refusal = new HostBudget().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("host-budget: moves under way at host1: 1 of at most 1");
    }

    @Test
    void refusesASecondMoveToOneHost() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                host id=3 name=host3 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=3 memory=128MiB
                reservation server=12 host=2 memory=128MiB
                """);

        // When
        var refusal = new HostBudget().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("host-budget: moves under way at host2: 1 of at most 1");
    }

    @Test
    void allowsAsManyAsThePolicy() {
        // Given
        var move = TrialMoves.of("""
                policy moves-per-host=2
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                guest server=12 host=1 memory=128MiB
                reservation server=12 host=2 memory=128MiB
                """);

        // When
        var refusal = new HostBudget().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}
