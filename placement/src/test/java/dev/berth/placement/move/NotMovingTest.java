package dev.berth.placement.move;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Refusal;
import org.junit.jupiter.api.Test;

class NotMovingTest {

    @Test
    void refusesAGuestThatIsUnderWay() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                reservation server=11 host=2 memory=128MiB
                """);

        // When
        var refusal = new NotMoving().refusal(move);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("moving: server 11 is already moving to host 2");
    }

    @Test
    void allowsAGuestWhoseReservationIsWhereItRuns() {
        // Given
        var move = TrialMoves.of("""
                host id=1 name=host1 cpu=1 memory=1GiB
                host id=2 name=host2 cpu=1 memory=1GiB
                guest server=11 host=1 memory=128MiB
                reservation server=11 host=1 memory=128MiB
                """);

        // When
        var refusal = new NotMoving().refusal(move);

        // Then
        assertThat(refusal).isEmpty();
    }
}
