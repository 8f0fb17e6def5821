package dev.berth.control.request;

import java.util.Optional;
import java.util.UUID;

/**
 * Names a request over its repeats, so that what was made for it is found again.
 *
 * @param passwordSeed what a generated password is made from, so that a repeat shows the same one; never stored
 */
public record RequestKey(UUID uuid, Optional<String> passwordSeed) {
    private static final int SHORTEST_SEED = 32;

    public RequestKey {
        passwordSeed.filter(seed -> seed.length() < SHORTEST_SEED).ifPresent(seed -> {
            throw new IllegalArgumentException("a password seed of %d characters is too short; it must have %d or more"
                    .formatted(seed.length(), SHORTEST_SEED));
        });
    }

    /** Without the seed, so that no log shows it. */
    @Override
    public String toString() {
        return uuid.toString();
    }
}
