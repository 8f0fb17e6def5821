package dev.berth.api.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long idempotency keys hold. */
@ConfigMapping(prefix = "berth.idempotency")
interface IdempotencyConfig {

    /** How long a repeat gets the first answer. */
    @WithDefault("24h")
    Duration lifetime();

    /** After how long a create that has not answered is taken for dead; longer than any call to another service may take. */
    @WithDefault("30s")
    Duration lease();

    /** How often what has expired is removed. */
    @WithDefault("10m")
    String sweepEvery();
}
