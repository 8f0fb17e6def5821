package dev.berth.billing.pricing;

import dev.berth.billing.metering.Span;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A calendar month in UTC, so that no clock change makes one shorter or longer. */
public record BillingMonth(YearMonth month) {

    public static BillingMonth of(Instant instant) {
        return new BillingMonth(YearMonth.from(instant.atOffset(ZoneOffset.UTC)));
    }

    public Span span() {
        return new Span(start(month), start(month.plusMonths(1)));
    }

    /** The month as far as it has gone at {@code now}, which lies in it. */
    public Span until(Instant now) {
        return new Span(start(month), now);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
