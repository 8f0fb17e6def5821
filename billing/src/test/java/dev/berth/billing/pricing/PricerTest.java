package dev.berth.billing.pricing;

import static dev.berth.billing.pricing.Prices.month;
import static dev.berth.billing.pricing.Prices.nano;
import static dev.berth.billing.pricing.Prices.nanoAt;
import static dev.berth.billing.pricing.Prices.nanoFrom;
import static dev.berth.billing.pricing.Prices.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricerTest {
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0} to {1} in {2}: {3} s, {4}, {5} EUR")
    @CsvSource({
        // One hour, one second, no time.
        "2026-03-15T10:00:00Z, 2026-03-15T11:00:00Z, 2026-03, 3600, 0.0060000000, 0.01",
        "2026-03-15T10:00:00Z, 2026-03-15T10:00:01Z, 2026-03, 1, 0.0000016666, 0.00",
        "2026-03-15T10:00:00Z, 2026-03-15T10:00:00Z, 2026-03, 0, 0.0000000000, 0.00",
        // Half a cent rounds up; a second less does not.
        "2026-03-15T10:00:00Z, 2026-03-15T10:50:00Z, 2026-03, 3000, 0.0050000000, 0.01",
        "2026-03-15T10:00:00Z, 2026-03-15T10:49:59Z, 2026-03, 2999, 0.0049983333, 0.00",
        // Only the part in the month counts.
        "2026-02-28T23:00:00Z, 2026-03-01T02:00:00Z, 2026-03, 7200, 0.0120000000, 0.01",
        "2026-02-28T23:00:00Z, 2026-03-01T02:00:00Z, 2026-02, 3600, 0.0060000000, 0.01",
        // A leap day is a day like any other: 29 and 28 days.
        "2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z, 2028-02, 2505600, 4.1760000000, 4.18",
        "2027-02-01T00:00:00Z, 2027-03-01T00:00:00Z, 2027-02, 2419200, 4.0320000000, 4.03",
        // The day on which Europe's clocks change has 24 hours in UTC.
        "2026-03-29T00:00:00Z, 2026-03-30T00:00:00Z, 2026-03, 86400, 0.1440000000, 0.14",
        // A month of 31 days is 744 hours: 4.464 is held at the cap.
        "2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z, 2026-03, 2678400, 4.2000000000, 4.20",
    })
    void pricesTheSecondsInTheMonth(Instant start, Instant end, String month, long seconds, String exact, String net) {
        // When
        var lines = Pricer.price(List.of(nano(start, end)), nanoAt("0.0060", "4.20"), month(month), LATER);

        // Then
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.span().seconds()).isEqualTo(seconds);
            assertThat(line.exact()).isEqualByComparingTo(exact);
            assertThat(line.net().amount()).isEqualByComparingTo(net);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z",
        "2026-01-01T00:00:00Z, 2026-02-28T23:59:59.999Z",
        "2026-02-01T00:00:00Z, 2026-03-01T00:00:00Z",
        "2026-04-01T00:00:00Z, 2026-04-02T00:00:00Z",
    })
    void hasNoLineForAServerThatDidNotExistInTheMonth(Instant start, Instant end) {
        // When
        var lines = Pricer.price(List.of(nano(start, end)), nanoAt("0.0060", "4.20"), month("2026-03"), LATER);

        // Then
        assertThat(lines).isEmpty();
    }

    @Test
    void countsAServerThatStillRunsUpToNow() {
        // Given
        var running = nano(Instant.parse("2026-03-15T10:00:00Z"), null);
        var now = Instant.parse("2026-03-15T12:00:00.900Z");

        // When
        var lines = Pricer.price(List.of(running), nanoAt("0.0060", "4.20"), month("2026-03"), now);

        // Then
        assertThat(lines).extracting(line -> line.span().seconds()).containsExactly(7200L);
    }

    @Test
    void chargesAnEndBeforeItsStartForNoTime() {
        // Given
        var skewed = nano(Instant.parse("2026-03-15T10:00:00Z"), Instant.parse("2026-03-15T09:59:58Z"));

        // When
        var lines = Pricer.price(List.of(skewed), nanoAt("0.0060", "4.20"), month("2026-03"), LATER);

        // Then
        assertThat(lines).extracting(line -> line.span().seconds()).containsExactly(0L);
    }

    @Test
    void pricesEachSecondAsWasInForceInIt() {
        // Given: a day at 0.01, then a day at 0.02
        var book = new PriceBook(List.of(
                nanoFrom("2026-03-02T00:00:00Z", price("0.02", "100")),
                nanoFrom("2026-01-01T00:00:00Z", price("0.01", "100"))));
        var usage = nano(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"));

        // When
        var lines = Pricer.price(List.of(usage), book, month("2026-03"), LATER);

        // Then
        assertThat(lines.getFirst().exact()).isEqualByComparingTo("0.72");
        assertThat(lines.getFirst().price()).isEqualTo(price("0.02", "100"));
    }

    @Test
    void takesNothingBackWhenTheCapFallsAndGoesOnWhenItRises() {
        // Given: the cap of 1.00 is reached on day 1, falls to 0.50, then rises to 2.00 for one hour
        var book = new PriceBook(List.of(
                nanoFrom("2026-01-01T00:00:00Z", price("1", "1")),
                nanoFrom("2026-03-10T00:00:00Z", price("0.1", "0.5")),
                nanoFrom("2026-03-20T00:00:00Z", price("0.3", "2"))));
        var usage = nano(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-20T01:00:00Z"));

        // When
        var lines = Pricer.price(List.of(usage), book, month("2026-03"), LATER);

        // Then
        assertThat(lines.getFirst().exact()).isEqualByComparingTo("1.3");
        assertThat(lines.getFirst().pricing()).isEqualTo(Line.Pricing.CAPPED);
    }

    @Test
    void isNotCappedWhenItOwesExactlyTheCap() {
        // Given
        var usage = nano(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-01T10:00:00Z"));

        // When
        var lines = Pricer.price(List.of(usage), nanoAt("0.1", "1"), month("2026-03"), LATER);

        // Then
        assertThat(lines.getFirst().exact()).isEqualByComparingTo("1");
        assertThat(lines.getFirst().pricing()).isEqualTo(Line.Pricing.BY_THE_HOUR);
    }

    @Test
    void describesALineByTypeNameAndLocation() {
        // Given
        var usage = nano(Instant.parse("2026-03-01T00:00:00Z"), null);

        // When
        var lines = Pricer.price(List.of(usage), nanoAt("0.1", "1"), month("2026-03"), LATER);

        // Then
        assertThat(lines.getFirst().description()).isEqualTo("nano web-1 (lab1)");
    }
}
