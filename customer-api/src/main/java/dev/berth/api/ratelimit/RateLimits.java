package dev.berth.api.ratelimit;

import dev.berth.model.id.ProjectId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The limits of all who call. Most requests draw on a portion that this replica has leased; the shared bucket is asked about
 * once in a hundredth of the limit. While it does not answer, each replica allows one bucketful by itself.
 */
@ApplicationScoped
public class RateLimits {
    private static final Logger LOG = Logger.getLogger(RateLimits.class);
    private static final int BUCKETS_BEFORE_SWEEP = 10_000;

    private final SharedBuckets shared;
    private final RateLimitConfig config;
    private final Clock clock;
    private final Map<Holder, Lease> leases = new ConcurrentHashMap<>();
    private final Map<Holder, Uni<Void>> onTheWay = new ConcurrentHashMap<>();
    private final Map<String, Bucket> strangers = new ConcurrentHashMap<>();

    RateLimits(SharedBuckets shared, RateLimitConfig config, Clock clock) {
        this.shared = shared;
        this.config = config;
        this.clock = clock;
    }

    public Uni<Draw> ofProject(ProjectId project) {
        return draw(Holder.of(project, config.requestsPerHour()));
    }

    public Uni<Draw> ofOperators() {
        return draw(Holder.operators(config.operatorRequestsPerHour()));
    }

    /**
     * For requests whose token is missing or unknown; valid tokens from the same address do not draw on it. Counted by each
     * replica alone: a stranger must not be able to make us write.
     */
    public Draw ofStranger(String address) {
        Instant now = clock.instant();
        if (strangers.size() >= BUCKETS_BEFORE_SWEEP) {
            strangers.values().removeIf(bucket -> bucket.isFull(now));
        }
        return strangers
                .computeIfAbsent(address, _ -> new Bucket(config.strangerRequestsPerHour(), now))
                .draw(now);
    }

    private Uni<Draw> draw(Holder holder) {
        Lease lease = leases.computeIfAbsent(holder, _ -> new Lease(holder.usual()));
        return lease.draw(clock.instant())
                .map(Uni.createFrom()::item)
                // Those who waited for the same portion may have used it up by now.
                .orElseGet(() -> take(holder, lease).chain(() -> draw(holder)));
    }

    /** Requests that come together wait for one portion; each goes on where it began. */
    private Uni<Void> take(Holder holder, Lease lease) {
        Context own = Vertx.currentContext();
        Uni<Void> taken = onTheWay.computeIfAbsent(holder, _ -> shared.take(holder)
                .ifNoItem()
                .after(config.patience())
                .fail()
                .invoke(portion -> lease.take(portion, clock.instant()))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.debugf("counting alone holder=%s cause=%s", holder.name(), failure);
                    lease.goAlone(clock.instant());
                    return null;
                })
                .onTermination()
                .invoke(() -> onTheWay.remove(holder))
                .replaceWithVoid()
                .memoize()
                .indefinitely());
        return own == null ? taken : taken.emitOn(task -> own.runOnContext(_ -> task.run()));
    }

    /** What does not arrive is lost to its project, never gained. */
    @Scheduled(every = "2s")
    Uni<Void> giveBack() {
        return giveBack(config.lease());
    }

    void stop(@Observes ShutdownEvent event) {
        giveBack(Duration.ZERO)
                .ifNoItem()
                .after(Duration.ofSeconds(1))
                .recoverWithUni(() -> Uni.createFrom().voidItem())
                .await()
                .indefinitely();
    }

    private Uni<Void> giveBack(Duration lifetime) {
        Instant now = clock.instant();
        Map<Holder, Integer> unused = new HashMap<>();
        leases.forEach((holder, lease) -> {
            int requests = lease.release(now, lifetime);
            if (requests > 0) {
                unused.put(holder, requests);
            }
        });
        if (leases.size() >= BUCKETS_BEFORE_SWEEP) {
            leases.values().removeIf(lease -> lease.isIdle(now));
        }
        return shared.giveBack(unused).onFailure().recoverWithNull();
    }
}
