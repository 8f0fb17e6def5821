package dev.berth.api.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How many requests may be made. All of an hour's requests may come at once; then they come back evenly. */
@ConfigMapping(prefix = "berth.rate-limit")
interface RateLimitConfig {

    /** Requests that a project may make in an hour. */
    @WithDefault("3600")
    int requestsPerHour();

    /** The same for single projects, by their id, where it differs. */
    Map<Long, Integer> projects();

    /** Requests that all operators together may make in an hour. */
    @WithDefault("36000")
    int operatorRequestsPerHour();

    /** Requests without a valid token that one address may make in an hour. */
    @WithDefault("3600")
    int strangerRequestsPerHour();
}
