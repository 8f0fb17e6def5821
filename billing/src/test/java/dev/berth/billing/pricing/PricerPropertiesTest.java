package dev.berth.billing.pricing;

import static dev.berth.billing.pricing.Prices.EUR;
import static dev.berth.billing.pricing.Prices.TAX;
import static dev.berth.billing.pricing.Prices.nano;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.billing.metering.Span;
import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the prices and times are; the seed in the test's name repeats a failure. */
class PricerPropertiesTest {
    private static final int SECONDS_IN_A_MONTH = 28 * 86_400;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void owesForAnIntervalWhatItsPiecesOweTogether(long seed) {
        // Given
        var random = new Random(seed);
        var price = somePrice(random);
        var from = someInstant(random);
        long seconds = random.nextInt(SECONDS_IN_A_MONTH);
        var cuts = cuts(random, from, from.plusSeconds(seconds));

        // When
        var pieces = Accrual.NOTHING;
        for (int index = 1; index < cuts.size(); index++) {
            pieces = pieces.plus(new Span(cuts.get(index - 1), cuts.get(index)).seconds(), price);
        }

        // Then
        var whole = Accrual.NOTHING.plus(seconds, price);
        assertThat(pieces.rateSeconds()).isEqualByComparingTo(whole.rateSeconds());
        assertThat(pieces.pricing()).isEqualTo(whole.pricing());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void staysBelowTheHighestCapAndNeverShrinksWhilePricesChange(long seed) {
        // Given
        var random = new Random(seed);
        var month = someMonth(random);
        var book = someBook(random, month);
        var start = month.span()
                .from()
                .minusSeconds(random.nextInt(SECONDS_IN_A_MONTH))
                .plusSeconds(SECONDS_IN_A_MONTH / 2);
        var highest = book.versions().stream()
                .map(version -> version.prices().get("nano").monthlyCap().amount())
                .max(BigDecimal::compareTo)
                .orElseThrow();

        // When
        var moments = random.longs(20, 0, month.span().seconds())
                .sorted()
                .mapToObj(month.span().from()::plusSeconds);
        var owed = moments.flatMap(now -> Pricer.price(List.of(nano(start, null)), book, month, now).stream())
                .map(Line::exact)
                .toList();

        // Then
        assertThat(owed).isSorted().allSatisfy(amount -> assertThat(amount).isLessThanOrEqualTo(highest));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changesNothingWhenTheSamePricesAreLoadedAgain(long seed) {
        // Given
        var random = new Random(seed);
        var month = someMonth(random);
        var book = someBook(random, month);
        var again = month.span().from().plusSeconds(random.nextInt(SECONDS_IN_A_MONTH));
        var inForce = book.at(again);
        List<PriceVersion> versions = new ArrayList<>(book.versions());
        versions.add(new PriceVersion(again, EUR, TAX, inForce.prices()));
        var usage = List.of(nano(month.span().from().plusSeconds(random.nextInt(10_000)), null));
        var now = month.span().until();

        // When
        var lines = Pricer.price(usage, new PriceBook(versions), month, now);

        // Then
        assertThat(lines)
                .first()
                .extracting(Line::exact)
                .isEqualTo(Pricer.price(usage, book, month, now).getFirst().exact());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leavesWhatIsPastAloneWhenAPriceChanges(long seed) {
        // Given
        var random = new Random(seed);
        var month = someMonth(random);
        var book = someBook(random, month);
        var now = month.span().from().plusSeconds(random.nextInt(SECONDS_IN_A_MONTH));
        List<PriceVersion> versions = new ArrayList<>(book.versions());
        versions.removeIf(version -> !version.validFrom().isBefore(now));
        versions.addFirst(new PriceVersion(Instant.EPOCH, EUR, TAX, Map.of("nano", somePrice(random))));
        var past = new PriceBook(versions);
        versions.add(new PriceVersion(now, EUR, TAX, Map.of("nano", somePrice(random))));
        var usage = List.of(nano(month.span().from(), null));

        // When
        var lines = Pricer.price(usage, new PriceBook(versions), month, now);

        // Then
        assertThat(lines)
                .extracting(Line::exact)
                .isEqualTo(Pricer.price(usage, past, month, now).stream()
                        .map(Line::exact)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void splitsAtTheEndOfAMonthWithoutLosingASecond(long seed) {
        // Given
        var random = new Random(seed);
        var month = someMonth(random);
        var next = new BillingMonth(month.month().plusMonths(1));
        long before = random.nextInt(SECONDS_IN_A_MONTH);
        long after = random.nextInt(SECONDS_IN_A_MONTH);
        var end = month.span().until();
        var usage = List.of(nano(end.minusSeconds(before), end.plusSeconds(after)));
        var book = someBook(random, month);

        // When
        long seconds = LongStream.concat(
                        Pricer.price(usage, book, month, Instant.MAX).stream()
                                .mapToLong(line -> line.span().seconds()),
                        Pricer.price(usage, book, next, Instant.MAX).stream()
                                .mapToLong(line -> line.span().seconds()))
                .sum();

        // Then
        assertThat(seconds).isEqualTo(before + after);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void roundsAsTheEndlessFractionWould(long seed) {
        // Given
        var random = new Random(seed);
        var price = somePrice(random);
        long seconds = random.nextInt(SECONDS_IN_A_MONTH);

        // When
        var net = Rate.round(Accrual.NOTHING.plus(seconds, price).exact(), EUR);

        // Then
        var endless = price.hourly()
                .amount()
                .multiply(BigDecimal.valueOf(seconds))
                .divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128)
                .min(price.monthlyCap().amount());
        assertThat(net.amount()).isEqualByComparingTo(endless.setScale(2, RoundingMode.HALF_UP));
    }

    private static ServerPrice somePrice(Random random) {
        var hourly = BigDecimal.valueOf(random.nextLong(1_000_000_000L), Rate.DECIMALS);
        // From a cap that an hour reaches to one that no month reaches.
        var monthly = hourly.multiply(BigDecimal.valueOf(1 + random.nextInt(1000)));
        return new ServerPrice(new Rate(hourly, EUR), new Rate(monthly, EUR));
    }

    private static PriceBook someBook(Random random, BillingMonth month) {
        List<PriceVersion> versions = new ArrayList<>();
        for (int number = 0; number <= random.nextInt(5); number++) {
            var from = month.span().from().plusSeconds(random.nextInt(2 * SECONDS_IN_A_MONTH) - SECONDS_IN_A_MONTH);
            versions.add(new PriceVersion(from, EUR, TAX, Map.of("nano", somePrice(random))));
        }
        return new PriceBook(versions);
    }

    private static BillingMonth someMonth(Random random) {
        return new BillingMonth(YearMonth.of(2024 + random.nextInt(8), 1 + random.nextInt(12)));
    }

    private static Instant someInstant(Random random) {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000));
    }

    private static List<Instant> cuts(Random random, Instant from, Instant until) {
        List<Instant> cuts = new ArrayList<>(List.of(from, until));
        for (int number = 0; number < random.nextInt(8); number++) {
            cuts.add(from.plusSeconds(random.nextLong(until.getEpochSecond() - from.getEpochSecond() + 1)));
        }
        cuts.sort(null);
        return cuts;
    }
}
