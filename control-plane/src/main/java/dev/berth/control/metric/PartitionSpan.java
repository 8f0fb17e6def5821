package dev.berth.control.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How much time one partition holds; a table that is kept for years would have too many days. */
enum PartitionSpan {
    DAY,
    MONTH;

    private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter OF_MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    /** The day, or the first of the month, in UTC. */
    LocalDate startOf(Instant instant) {
        var day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /** Ends the name of its table. */
    String suffix(LocalDate start) {
        return switch (this) {
            case DAY -> OF_DAY.format(start);
            case MONTH -> OF_MONTH.format(start);
        };
    }

    LocalDate ofSuffix(String suffix) {
        return switch (this) {
            case DAY -> LocalDate.parse(suffix, OF_DAY);
            case MONTH -> YearMonth.parse(suffix, OF_MONTH).atDay(1);
        };
    }
}
