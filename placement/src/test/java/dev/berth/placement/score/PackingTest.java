package dev.berth.placement.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.berth.placement.fit.Candidates;
import org.junit.jupiter.api.Test;

class PackingTest {
    private static final String FLEET = """
            host id=1 name=fuller cpu=4 memory=8GiB
            host id=2 name=empty cpu=4 memory=8GiB
            guest server=1 host=1 memory=4GiB
            place memory=2GiB
            """;

    @Test
    void prefersTheFullerHost() {
        // Given
        var fuller = Candidates.on(1, FLEET);
        var empty = Candidates.on(2, FLEET);

        // When
        double ahead = new Packing().points(fuller) - new Packing().points(empty);

        // Then
        assertThat(ahead).isEqualTo(0.28125, within(1e-9));
    }

    @Test
    void isTheOppositeOfSpread() {
        // Given
        var fuller = Candidates.on(1, FLEET);
        var empty = Candidates.on(2, FLEET);

        // When
        double ahead = new Spread().points(fuller) - new Spread().points(empty);

        // Then
        assertThat(ahead).isEqualTo(-0.28125, within(1e-9));
    }
}
