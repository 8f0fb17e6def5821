package dev.berth.api.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers for a few seconds whose token a hash is, or that it is nobody's. Bounded: when full it forgets all. */
final class TokenMemory {
    static final int CAPACITY = 10_000;

    private final Map<TokenHash, Remembered> answers = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final Clock clock;

    private record Remembered(Optional<Principal.Customer> holder, Instant until) {}

    TokenMemory(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** What is known about the hash, or null when that must be asked. */
    @Nullable Optional<Principal.Customer> recall(TokenHash hash) {
        Remembered answer = answers.get(hash);
        return answer != null && clock.instant().isBefore(answer.until()) ? answer.holder() : null;
    }

    void remember(TokenHash hash, Optional<Principal.Customer> holder) {
        if (answers.size() >= CAPACITY) {
            answers.clear();
        }
        answers.put(hash, new Remembered(holder, clock.instant().plus(lifetime)));
    }

    void forget(TokenHash hash) {
        answers.remove(hash);
    }
}
