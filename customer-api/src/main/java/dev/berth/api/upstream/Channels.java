package dev.berth.api.upstream;

import dev.berth.contracts.control.v1.ControlApiGrpc;
import dev.berth.contracts.control.v1.PlacementApiGrpc;
import dev.berth.contracts.correlation.CorrelationSender;
import dev.berth.model.id.CorrelationId;
import io.grpc.ManagedChannel;
import io.grpc.NameResolverRegistry;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The connections to the other services: mutual TLS, and nothing less outside of development and tests. */
@Startup
@Singleton
final class Channels {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final ManagedChannel control;
    private final ManagedChannel billing;

    @Inject
    Channels(UpstreamConfig config) {
        this(config, LaunchMode.current());
    }

    Channels(UpstreamConfig config, LaunchMode mode) {
        SslContext tls = config.pkiFolder().map(Channels::mutualTls).orElse(null);
        if (tls == null && mode == LaunchMode.NORMAL) {
            throw new IllegalStateException(
                    "berth.upstream.pki-folder is not set: set BERTH_PKI_FOLDER to the folder of certificates that the"
                            + " control plane has made");
        }
        NameResolverRegistry.getDefaultRegistry().register(new ReplicaResolver());
        control = secured("control-plane", replicated(config.controlAddress()), tls);
        billing = secured("billing", builder(config.billingAddress()), tls);
    }

    ManagedChannel control() {
        return control;
    }

    ManagedChannel billing() {
        return billing;
    }

    /** Whoever could not be reached is tried again at once. */
    void tryNow() {
        control.resetConnectBackoff();
        billing.resetConnectBackoff();
    }

    @PreDestroy
    void close() throws InterruptedException {
        for (ManagedChannel channel : List.of(control, billing)) {
            channel.shutdownNow().awaitTermination(2, TimeUnit.SECONDS);
        }
    }

    private static NettyChannelBuilder replicated(String addresses) {
        return builder(ReplicaResolver.target(addresses))
                .defaultServiceConfig(
                        ReadRetries.of(ControlApiGrpc.getServiceDescriptor(), PlacementApiGrpc.getServiceDescriptor()));
    }

    /** A machine that is gone refuses nothing: it is found out by its silence, while a call waits. */
    private static NettyChannelBuilder builder(String target) {
        return NettyChannelBuilder.forTarget(target)
                .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_LIMIT.toMillis())
                .keepAliveTime(10, TimeUnit.SECONDS)
                .keepAliveTimeout(3, TimeUnit.SECONDS)
                .intercept(new CorrelationSender(Channels::correlation));
    }

    /** The certificate must be of that very service: wherever it listens, no other one can stand in for it. */
    private static ManagedChannel secured(String service, NettyChannelBuilder builder, @Nullable SslContext tls) {
        return tls == null
                ? builder.usePlaintext().build()
                : builder.sslContext(tls).overrideAuthority(service).build();
    }

    private static Optional<CorrelationId> correlation() {
        return Optional.ofNullable(MDC.get("correlation")).map(Object::toString).flatMap(CorrelationId::read);
    }

    private static SslContext mutualTls(Path folder) {
        Path authority = folder.resolve("ca.pem");
        Path certificate = folder.resolve("customer-api.pem");
        Path key = folder.resolve("customer-api.key");
        Stream.of(authority, certificate, key)
                .filter(file -> !file.toFile().canRead())
                .findFirst()
                .ifPresent(file -> {
                    throw new IllegalStateException(
                            "cannot read %s: start the control plane first, it makes the certificates".formatted(file));
                });
        try {
            return GrpcSslContexts.forClient()
                    .trustManager(authority.toFile())
                    .keyManager(certificate.toFile(), key.toFile())
                    .build();
        } catch (SSLException broken) {
            throw new IllegalStateException("the certificates in %s cannot be used".formatted(folder), broken);
        }
    }
}
