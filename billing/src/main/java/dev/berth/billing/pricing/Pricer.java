package dev.berth.billing.pricing;

import static java.util.Comparator.comparing;

import dev.berth.billing.metering.ServerUsage;
import dev.berth.billing.metering.Span;
import dev.berth.model.money.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Prices use. Pure: the same use, prices, month and now always give the same lines.
 *
 * <p>A server owes seconds / 3600 × hourly for the time in the month from its accepted create to its delete, or to now
 * while it exists, and in one month never more than the monthly price.
 */
public final class Pricer {
    private Pricer() {}

    /** One line for each server that existed in the month, by start and then by server; one gone before it has none. */
    public static List<Line> price(List<ServerUsage> usages, PriceBook book, BillingMonth month, Instant now) {
        return usages.stream()
                .map(usage -> price(usage, book, month.span(), now))
                .flatMap(Optional::stream)
                .sorted(comparing((Line line) -> line.usage().start())
                        .thenComparing(line -> line.usage().server()))
                .toList();
    }

    private static Optional<Line> price(ServerUsage usage, PriceBook book, Span month, Instant now) {
        return usage.until(now)
                .filter(used -> used.from().isBefore(month.until()))
                .filter(used ->
                        used.until().isAfter(month.from()) || used.from().equals(month.from()))
                .flatMap(used -> used.overlap(month))
                .map(used -> line(usage, used, book));
    }

    private static Line line(ServerUsage usage, Span used, PriceBook book) {
        var pieces = book.pieces(usage.serverType(), used);
        if (pieces.isEmpty()) {
            var nothing = new Rate(BigDecimal.ZERO, book.currency());
            var free = new ServerPrice(nothing, nothing);
            return new Line(usage, used, free, Line.Pricing.UNPRICED, Accrual.NOTHING.exact());
        }
        var accrual = Accrual.NOTHING;
        for (var piece : pieces) {
            accrual = accrual.plus(piece.span().seconds(), piece.price());
        }
        return new Line(usage, used, pieces.getLast().price(), accrual.pricing(), accrual.exact());
    }
}
