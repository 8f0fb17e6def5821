package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulableTest {

    @ParameterizedTest
    @CsvSource({
        "schedulable, ",
        "cordoned, cordoned: host h1 is cordoned",
        "unreachable, unreachable: host h1 is unreachable",
    })
    void refusesAHostThatTakesNoGuests(String state, String words) {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=4 memory=8GiB state=%s
                place memory=1GiB
                """.formatted(state));

        // When
        var refusal = new Schedulable().refusal(candidate);

        // Then
        assertThat(refusal.map(Refusal::toString).orElse(null)).isEqualTo(words);
    }
}
