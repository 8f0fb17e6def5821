package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryFitTest {

    @Test
    void refusesMoreThanIsFree() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h3 cpu=64 memory=80GiB
                guest server=1 host=1 memory=64GiB
                place memory=64GiB
                """);

        // When
        var refusal = new MemoryFit().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("memory: memory 64 GiB exceeds free 16 GiB on host h3");
    }

    @Test
    void allowsExactlyWhatIsFree() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h3 cpu=64 memory=80GiB
                guest server=1 host=1 memory=16GiB
                place memory=64GiB
                """);

        // When
        var refusal = new MemoryFit().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void countsRoomReservedForOthers() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h3 cpu=4 memory=8GiB
                reservation server=7 host=1 memory=6GiB
                place memory=4GiB
                """);

        // When
        var refusal = new MemoryFit().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("memory: memory 4 GiB exceeds free 2 GiB on host h3");
    }

    @Test
    void countsTheReservationOfAGuestThatIsThereOnce() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h3 cpu=4 memory=8GiB
                guest server=7 host=1 memory=4GiB
                reservation server=7 host=1 memory=4GiB
                place memory=4GiB
                """);

        // When
        var refusal = new MemoryFit().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }

    @Test
    void keepsTheRoomOfAGuestOnItsWayOut() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h3 cpu=4 memory=8GiB
                host id=2 name=h4 cpu=4 memory=8GiB
                guest server=7 host=1 memory=6GiB
                reservation server=7 host=2 memory=6GiB
                place memory=4GiB
                """);

        // When
        var refusal = new MemoryFit().refusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::toString).hasValue("memory: memory 4 GiB exceeds free 2 GiB on host h3");
    }

    @Test
    void allowsOvercommitWhereThePolicyDoes() {
        // Given
        var candidate = Candidates.on(1, """
                policy memory-overcommit=1.5
                host id=1 name=h3 cpu=4 memory=8GiB
                guest server=7 host=1 memory=8GiB
                place memory=4GiB
                """);

        // When
        var refusal = new MemoryFit().refusal(candidate);

        // Then
        assertThat(refusal).isEmpty();
    }
}
