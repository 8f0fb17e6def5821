package dev.berth.placement.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitRulesTest {

    @Test
    void tellsTheFirstRuleThatRefuses() {
        // Given
        var candidate = Candidates.on(1, """
                host id=1 name=h1 cpu=1 memory=1GiB state=cordoned
                place memory=4GiB vcpus=8 location=2
                """);

        // When
        var refusal = FitRules.firstRefusal(candidate);

        // Then
        assertThat(refusal).map(Refusal::rule).hasValue("cordoned");
    }
}
