package dev.berth.api.upstream;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A value of another service that is asked for again only when it has grown old, by one caller; the others are given the
 * old one meanwhile. While that service does not answer, the last value holds on, and before there is any, the fallback,
 * if there is one. An equal value that comes again is the same object.
 */
final class RecentValue<T> {
    private static final Logger LOG = Logger.getLogger(RecentValue.class);

    private final String name;
    private final Supplier<Uni<T>> source;
    private final Duration lifetime;
    private final Clock clock;
    private final Optional<T> fallback;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile @Nullable Known<T> known;

    private record Known<T>(T value, Instant until) {}

    RecentValue(String name, Supplier<Uni<T>> source, Duration lifetime, Clock clock, Optional<T> fallback) {
        this.name = name;
        this.source = source;
        this.lifetime = lifetime;
        this.clock = clock;
        this.fallback = fallback;
    }

    Uni<T> get() {
        Known<T> last = known;
        if (last != null && clock.instant().isBefore(last.until())) {
            return Uni.createFrom().item(last.value());
        }
        if (last == null) {
            return ask(fallback);
        }
        if (!asking.compareAndSet(false, true)) {
            return Uni.createFrom().item(last.value());
        }
        return ask(Optional.of(last.value())).onTermination().invoke(() -> asking.set(false));
    }

    private Uni<T> ask(Optional<T> older) {
        return source.get().map(this::remember).onFailure().recoverWithUni(failure -> hold(older, failure));
    }

    private Uni<T> hold(Optional<T> older, Throwable failure) {
        if (older.isEmpty()) {
            return Uni.createFrom().failure(failure);
        }
        LOG.warnf("an older value is used value=%s cause=%s", name, failure);
        // Remembered like a new one, so that not every request waits for a service that is down.
        return Uni.createFrom().item(remember(older.get()));
    }

    private T remember(T value) {
        Known<T> last = known;
        T kept = last != null && last.value().equals(value) ? last.value() : value;
        known = new Known<>(kept, clock.instant().plus(lifetime));
        return kept;
    }
}
