package dev.berth.api.ratelimit;

import java.time.Duration;
import java.time.Instant;

/**
 * What one request found in its bucket.
 *
 * @param remaining what is left after it, as far as this replica knows
 * @param retryAfter after which one is to be had again; zero when it was allowed
 */
public record Draw(boolean allowed, int limit, int remaining, Instant fullAgain, Duration retryAfter) {}
