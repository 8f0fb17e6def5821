package dev.berth.api.ratelimit;

import dev.berth.model.id.ProjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of all who call. Each replica counts for itself. */
@ApplicationScoped
public class RateLimits {
    private static final int BUCKETS_BEFORE_SWEEP = 10_000;

    private final RateLimitConfig config;
    private final Clock clock;
    private final Map<Object, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(RateLimitConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    public Draw ofProject(ProjectId project) {
        return draw(project, config.projects().getOrDefault(project.value(), config.requestsPerHour()));
    }

    public Draw ofOperators() {
        return draw("operators", config.operatorRequestsPerHour());
    }

    /** For requests whose token is missing or unknown; valid tokens from the same address do not draw on it. */
    public Draw ofStranger(String address) {
        return draw("address " + address, config.strangerRequestsPerHour());
    }

    private Draw draw(Object holder, int limit) {
        Instant now = clock.instant();
        if (buckets.size() >= BUCKETS_BEFORE_SWEEP) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(holder, _ -> new Bucket(limit, now)).draw(now);
    }
}
