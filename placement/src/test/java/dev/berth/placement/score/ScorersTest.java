package dev.berth.placement.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.placement.fit.Candidates;
import org.junit.jupiter.api.Test;

class ScorersTest {

    @Test
    void namesEveryPartThatHasWeight() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=1 memory=8GiB cpu-use=0.8
                place memory=2GiB
                """);

        // When
        var score = Scorers.score(candidate);

        // Then
        assertThat(score).hasToString("-13.25 (packing 0.25, stranding 0.00, heat -13.50)");
    }

    @Test
    void weighsAsThePolicySays() {
        // Given
        var candidate = Candidates.on(1, """
                policy packing=0 spread=2
                host id=1 name=h1 cpu=1 memory=8GiB
                place memory=2GiB
                """);

        // When
        var score = Scorers.score(candidate);

        // Then
        assertThat(score).hasToString("1.50 (spread 1.50, stranding 0.00, heat 0.00)");
    }
}
