package dev.berth.control.usage;

import dev.berth.contracts.billing.v1.MutinyBillingApiGrpc;
import dev.berth.contracts.billing.v1.MutinyBillingApiGrpc.MutinyBillingApiStub;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The connection to billing: mutual TLS with this service's certificate, plain only where there are no certificates. */
@ApplicationScoped
class BillingChannel {
    private final BillingSettings settings;
    private final Optional<ManagedChannel> channel;

    BillingChannel(BillingSettings settings, @ConfigProperty(name = "berth.pki.folder") Optional<String> pki) {
        this.settings = settings;
        this.channel = settings.address().map(address -> Grpc.newChannelBuilder(address, credentials(pki.map(Path::of)))
                .build());
    }

    /** Empty when no address is set. */
    Optional<MutinyBillingApiStub> billing() {
        return channel.map(open -> MutinyBillingApiGrpc.newMutinyStub(open)
                .withDeadlineAfter(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
    }

    private static ChannelCredentials credentials(Optional<Path> pki) {
        return pki.map(BillingChannel::ownCertificate).orElseGet(InsecureChannelCredentials::create);
    }

    private static ChannelCredentials ownCertificate(Path pki) {
        try {
            return TlsChannelCredentials.newBuilder()
                    .trustManager(pki.resolve("ca.pem").toFile())
                    .keyManager(
                            pki.resolve("control-plane.pem").toFile(),
                            pki.resolve("control-plane.key").toFile())
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("certificates in %s cannot be read".formatted(pki), unreadable);
        }
    }

    @PreDestroy
    void close() {
        channel.ifPresent(ManagedChannel::shutdownNow);
    }
}
