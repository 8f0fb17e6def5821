package dev.berth.control.pki;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** From when to when a certificate is good; it starts a day in the past, for hosts whose clock nobody has set yet. */
record Lifetime(Instant start, Instant end) {
    static final Duration CA = Duration.ofDays(3650);
    static final Duration LEAF = Duration.ofDays(365);

    private static final Duration CLOCK_LAG = Duration.ofDays(1);

    static Lifetime from(Instant now, Duration length) {
        return new Lifetime(now.minus(CLOCK_LAG), now.plus(length));
    }

    Date notBefore() {
        return Date.from(start);
    }

    Date notAfter() {
        return Date.from(end);
    }
}
