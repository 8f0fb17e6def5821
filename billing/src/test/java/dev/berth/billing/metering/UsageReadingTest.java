package dev.berth.billing.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsageReadingTest {
    private static final Instant NOON = Instant.parse("2026-03-15T12:00:00Z");

    @Test
    void readsAnEndThatWasToldBeforeItsStart() {
        // Given
        var ended = event(UsageKind.ENDED, NOON.plusSeconds(60));
        var started = event(UsageKind.STARTED, NOON);

        // When
        var usage = UsageReading.read(List.of(ended, started));

        // Then
        assertThat(usage).singleElement().satisfies(server -> {
            assertThat(server.start()).isEqualTo(NOON);
            assertThat(server.end()).isEqualTo(NOON.plusSeconds(60));
        });
    }

    @Test
    void countsTheEarliestOfTwoStartsOnly() {
        // Given
        var second = event(UsageKind.STARTED, NOON);
        var first = new UsageEvent(
                UUID.randomUUID(),
                UsageKind.STARTED,
                NOON.minusSeconds(1),
                new ProjectId(2),
                new ServerId(1),
                "first",
                "small",
                "lab2");

        // When
        var usage = UsageReading.read(List.of(second, first));

        // Then
        assertThat(usage)
                .containsExactly(new ServerUsage(
                        new ServerId(1), new ProjectId(2), "first", "small", "lab2", NOON.minusSeconds(1), null));
    }

    @Test
    void countsTheEarliestOfTwoEnds() {
        // When
        var usage = UsageReading.read(List.of(
                event(UsageKind.STARTED, NOON),
                event(UsageKind.ENDED, NOON.plusSeconds(9)),
                event(UsageKind.ENDED, NOON.plusSeconds(5))));

        // Then
        assertThat(usage).extracting(ServerUsage::end).containsExactly(NOON.plusSeconds(5));
    }

    @Test
    void owesNothingForAServerThatWasVoided() {
        // When
        var usage = UsageReading.read(
                List.of(event(UsageKind.STARTED, NOON), event(UsageKind.VOIDED, NOON.plusSeconds(5))));

        // Then
        assertThat(usage).isEmpty();
    }

    @Test
    void waitsForTheStartOfAServerWhoseEndIsKnown() {
        // When
        var usage = UsageReading.read(List.of(event(UsageKind.ENDED, NOON)));

        // Then
        assertThat(usage).isEmpty();
    }

    @Test
    void takesAnEndBeforeItsStartForNoTimeAtAll() {
        // Given
        var usage = UsageReading.read(
                List.of(event(UsageKind.STARTED, NOON), event(UsageKind.ENDED, NOON.minusSeconds(3))));

        // When
        var span = usage.getFirst().until(NOON.plusSeconds(100));

        // Then
        assertThat(span).contains(new Span(NOON, NOON));
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsTheSameWhateverTheOrder(long seed) {
        // Given
        var random = new Random(seed);
        List<UsageEvent> events = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            var kind = random.nextInt(10) == 0
                    ? UsageKind.VOIDED
                    : random.nextInt(2) == 0 ? UsageKind.STARTED : UsageKind.ENDED;
            events.add(new UsageEvent(
                    new UUID(random.nextLong(), random.nextLong()),
                    kind,
                    NOON.plusSeconds(random.nextInt(20)),
                    new ProjectId(1 + random.nextInt(3)),
                    new ServerId(1 + random.nextInt(8)),
                    "web",
                    "nano",
                    "lab1"));
        }
        var expected = UsageReading.read(events);
        Collections.shuffle(events, random);

        // When
        var usage = UsageReading.read(events);

        // Then
        assertThat(usage).isEqualTo(expected).isNotEmpty();
    }

    private static UsageEvent event(UsageKind kind, Instant at) {
        return new UsageEvent(UUID.randomUUID(), kind, at, new ProjectId(1), new ServerId(1), "web-1", "nano", "lab1");
    }
}
