package dev.berth.placement.move;

import java.time.Duration;

/** How durations are said to operators. */
final class Words {

    private Words() {}

    /** For example {@code 45 s}, {@code 12 min}, {@code 3 h}; rounded down. */
    static String of(Duration duration) {
        if (duration.toSeconds() < 120) {
            return duration.toSeconds() + " s";
        }
        return duration.toMinutes() < 120 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }
}
