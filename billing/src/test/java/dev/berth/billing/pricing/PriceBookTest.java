package dev.berth.billing.pricing;

import static dev.berth.billing.pricing.Prices.nanoFrom;
import static dev.berth.billing.pricing.Prices.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceBookTest {
    private static final ServerPrice CHEAP = price("0.01", "1");
    private static final ServerPrice DEAR = price("0.02", "2");

    private final PriceBook book =
            new PriceBook(List.of(nanoFrom("2026-01-01T00:00:00Z", CHEAP), nanoFrom("2026-02-01T00:00:00Z", DEAR)));

    @Test
    void asksTheNewPriceFromTheSecondItWasLoaded() {
        // When
        var before = book.price("nano", Instant.parse("2026-01-31T23:59:59Z"));
        var from = book.price("nano", Instant.parse("2026-02-01T00:00:00Z"));

        // Then
        assertThat(before).contains(CHEAP);
        assertThat(from).contains(DEAR);
    }

    @Test
    void asksTheFirstPriceForTimeBeforeAnyWasLoaded() {
        // When
        var price = book.price("nano", Instant.parse("2025-06-01T00:00:00Z"));

        // Then
        assertThat(price).contains(CHEAP);
    }

    @Test
    void keepsTheLastPriceOfATypeThatIsNoLongerSold() {
        // Given
        var withdrawn = new PriceBook(List.of(
                nanoFrom("2026-01-01T00:00:00Z", CHEAP),
                new PriceVersion(
                        Instant.parse("2026-02-01T00:00:00Z"), Prices.EUR, Prices.TAX, Map.of("other", DEAR))));

        // When
        var price = withdrawn.price("nano", Instant.parse("2026-03-01T00:00:00Z"));

        // Then
        assertThat(price).contains(CHEAP);
    }

    @Test
    void countsTheLastOfTwoVersionsLoadedInTheSameSecond() {
        // Given
        var twice =
                new PriceBook(List.of(nanoFrom("2026-01-01T00:00:00Z", CHEAP), nanoFrom("2026-01-01T00:00:00Z", DEAR)));

        // When
        var price = twice.price("nano", Instant.parse("2026-01-01T00:00:00Z"));

        // Then
        assertThat(price).contains(DEAR);
    }
}
