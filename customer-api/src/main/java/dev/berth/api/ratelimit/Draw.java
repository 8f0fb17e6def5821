package dev.berth.api.ratelimit;

import java.time.Instant;

/** What one request found in its bucket; {@code remaining} counts what is left after it. */
public record Draw(boolean allowed, int limit, int remaining, Instant fullAgain) {}
