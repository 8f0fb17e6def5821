package dev.berth.api.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of authentication. */
@ConfigMapping(prefix = "berth.token")
interface TokenConfig {

    /** SHA-256 hashes, in hex, of the tokens that operators use; none means that no operator can call. */
    Optional<List<String>> operatorHashes();

    /** How long a token is taken for valid, or for unknown, without asking the database; a revoked one lives that long. */
    @WithDefault("5s")
    Duration memory();
}
