package dev.berth.api.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for a few seconds whose token a hash is, or that it is nobody's. Bounded: when full it forgets all. */
final class TokenMemory {
    static final int CAPACITY = 10_000;

    private final Map<TokenHash, Remembered> answers = new ConcurrentHashMap<>();
    private final Duration lifetime;
    private final Clock clock;

    /** Whose token it is, as far as is known until then. */
    record Remembered(Optional<Principal.Customer> holder, Instant until) {}

    TokenMemory(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** What is known about the hash; empty when that must be asked. */
    Optional<Remembered> recall(TokenHash hash) {
        return Optional.ofNullable(answers.get(hash))
                .filter(answer -> clock.instant().isBefore(answer.until()));
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
