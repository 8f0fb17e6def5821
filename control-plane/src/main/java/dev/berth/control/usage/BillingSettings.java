package dev.berth.control.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where billing is. */
@ConfigMapping(prefix = "berth.billing")
public interface BillingSettings {

    /** Host and port of its gRPC server, such as {@code 127.0.0.1:18045}; without it facts are kept until there is one. */
    Optional<String> address();

    /** How long one batch may take. */
    @WithDefault("5s")
    Duration patience();
}
