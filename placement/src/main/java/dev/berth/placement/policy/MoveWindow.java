package dev.berth.placement.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A time of some days, in UTC: {@code sat-sun 01:00-05:00}, {@code fri 22:00-04:00}, or {@code 22:00-04:00} for every night.
 *
 * @param first of the days on which it begins
 * @param last of them, maybe in the next week
 * @param until at or before {@code from}: of the next day
 */
public record MoveWindow(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime until) {
    private static final Pattern TEXT =
            Pattern.compile("(?:([a-z]{3})(?:-([a-z]{3}))? )?(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final int LETTERS = 3;
    private static final int WEEK = 7;

    public static MoveWindow ofText(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw unreadable(text);
        }
        String first = parts.group(1);
        String last = parts.group(2);
        try {
            return new MoveWindow(
                    first == null ? DayOfWeek.MONDAY : day(first),
                    first == null ? DayOfWeek.SUNDAY : day(last == null ? first : last),
                    LocalTime.parse(parts.group(3)),
                    LocalTime.parse(parts.group(4)));
        } catch (DateTimeParseException noTime) {
            throw unreadable(text);
        }
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "window \"%s\" must be like \"sat-sun 01:00-05:00\" or \"22:00-04:00\", in UTC".formatted(text));
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> text(day).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "day \"%s\" must be mon, tue, wed, thu, fri, sat or sun".formatted(word)));
    }

    boolean contains(Instant instant) {
        var at = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        var time = at.toLocalTime();
        if (from.isBefore(until)) {
            return beginsOn(at.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
        }
        return (beginsOn(at.getDayOfWeek()) && !time.isBefore(from))
                || (beginsOn(at.getDayOfWeek().minus(1)) && time.isBefore(until));
    }

    private boolean beginsOn(DayOfWeek day) {
        return days(first, day) <= days(first, last);
    }

    private static int days(DayOfWeek one, DayOfWeek other) {
        return Math.floorMod(other.getValue() - one.getValue(), WEEK);
    }

    @Override
    public String toString() {
        String when = "%s-%s".formatted(from, until);
        if (days(first, last) == WEEK - 1) {
            return when;
        }
        return first == last
                ? "%s %s".formatted(text(first), when)
                : "%s-%s %s".formatted(text(first), text(last), when);
    }

    private static String text(DayOfWeek day) {
        return day.name().substring(0, LETTERS).toLowerCase(Locale.ROOT);
    }
}
