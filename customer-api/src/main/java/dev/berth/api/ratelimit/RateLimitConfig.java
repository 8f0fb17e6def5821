package dev.berth.api.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How many requests may be made. All of an hour's requests may come at once; then they come back evenly. A single project's
 * limit is set by operators at run time: {@code PUT /v1/projects/{id}}.
 */
@ConfigMapping(prefix = "berth.rate-limit")
interface RateLimitConfig {

    /** Requests that a project may make in an hour. */
    @WithDefault("3600")
    int requestsPerHour();

    /** Requests that all operators together may make in an hour. */
    @WithDefault("36000")
    int operatorRequestsPerHour();

    /** Requests without a valid token that one address may make in an hour, at each replica. */
    @WithDefault("3600")
    int strangerRequestsPerHour();

    /** How long a replica keeps a portion that it does not use. */
    @WithDefault("5s")
    Duration lease();

    /** How long the shared bucket may take to answer before a replica counts alone. */
    @WithDefault("500ms")
    Duration patience();
}
