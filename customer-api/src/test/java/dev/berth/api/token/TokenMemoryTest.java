package dev.berth.api.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.token.Principal.Customer;
import dev.berth.model.id.ProjectId;
import dev.berth.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {
    private static final TokenHash HASH = TokenHash.ofToken("a token");
    private static final Customer HOLDER = new Customer(new ProjectId(1), Permission.READ);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final TokenMemory memory = new TokenMemory(Duration.ofSeconds(5), clock);

    @Test
    void remembersForFiveSecondsAndNoLonger() {
        // Given
        memory.remember(HASH, Optional.of(HOLDER));

        // When
        clock.advance(Duration.ofMillis(4999));
        var stillKnown = memory.recall(HASH);
        clock.advance(Duration.ofMillis(1));
        var forgotten = memory.recall(HASH);

        // Then
        assertThat(stillKnown).map(TokenMemory.Remembered::holder).contains(Optional.of(HOLDER));
        assertThat(forgotten).isEmpty();
    }

    @Test
    void remembersThatATokenIsNobodys() {
        // Given
        memory.remember(HASH, Optional.empty());

        // When
        var known = memory.recall(HASH);

        // Then
        assertThat(known).map(TokenMemory.Remembered::holder).contains(Optional.empty());
    }

    @Test
    void staysBoundedHoweverManyTokensAreTried() {
        // Given
        memory.remember(HASH, Optional.of(HOLDER));

        // When
        for (int i = 0; i < TokenMemory.CAPACITY; i++) {
            memory.remember(TokenHash.ofToken("guess " + i), Optional.empty());
        }

        // Then
        assertThat(memory.recall(HASH)).isEmpty();
    }
}
