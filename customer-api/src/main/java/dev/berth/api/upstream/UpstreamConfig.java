package dev.berth.api.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the other services are and how they are reached. */
@ConfigMapping(prefix = "berth.upstream")
interface UpstreamConfig {

    /** The control plane's gRPC server, as host:port; of each replica, with commas between. */
    String controlAddress();

    /** Billing's gRPC server, as host:port. */
    String billingAddress();

    /** The folder with {@code ca.pem}, {@code customer-api.pem} and {@code customer-api.key}. Required outside of tests. */
    Optional<Path> pkiFolder();

    /** How long a call may take. */
    @WithDefault("10s")
    Duration deadline();

    /** How long the catalogue and the prices are taken for true without asking again. */
    @WithDefault("5s")
    Duration catalogueLifetime();
}
