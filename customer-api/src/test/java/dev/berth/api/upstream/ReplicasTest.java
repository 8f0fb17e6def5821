package dev.berth.api.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.api.fake.FakeControlPlane;
import dev.berth.contracts.control.v1.CreateServerRequest;
import dev.berth.contracts.control.v1.GetCatalogueRequest;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real gRPC over the loopback, against two stand-ins for replicas of the control plane. */
class ReplicasTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeControlPlane oneState = new FakeControlPlane(Duration.ZERO);
    private final FakeControlPlane otherState = new FakeControlPlane(Duration.ZERO);
    private final Server one = serve(oneState);
    private final Server other = serve(otherState);
    private final Channels channels = new Channels(
            config("127.0.0.1:%d, localhost:%d".formatted(one.getPort(), other.getPort())), LaunchMode.TEST);
    private final ControlPlaneClient client = new ControlPlaneClient(channels, config("127.0.0.1:" + one.getPort()));

    @AfterEach
    void close() throws InterruptedException {
        channels.close();
        one.shutdownNow();
        other.shutdownNow();
    }

    @Test
    void callsGoToAllReplicas() {
        // When: the one that is not connected yet is left out, so it may take a few
        for (int call = 0;
                call < 200
                        && (oneState.creates().isEmpty() || otherState.creates().isEmpty());
                call++) {
            create();
        }

        // Then
        assertThat(oneState.creates()).isNotEmpty();
        assertThat(otherState.creates()).isNotEmpty();
    }

    @Test
    void readsGoOnWhileOneReplicaIsGone() {
        // Given
        read();

        // When
        one.shutdownNow();

        // Then
        for (int call = 0; call < 50; call++) {
            read();
        }
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        assertThatThrownBy(() -> new Channels(config("127.0.0.1,localhost:1"), LaunchMode.TEST))
                .hasMessageContaining("\"127.0.0.1\" must be host:port");
    }

    private void read() {
        client.call(stub -> stub.getCatalogue(GetCatalogueRequest.getDefaultInstance()))
                .await()
                .atMost(SOON);
    }

    private void create() {
        // One that takes long is given up, and another is made: what counts is where they go.
        client.call(stub -> stub.withDeadlineAfter(1, TimeUnit.SECONDS)
                        .createServer(CreateServerRequest.getDefaultInstance()))
                .onFailure()
                .recoverWithUni(() -> Uni.createFrom().nullItem())
                .await()
                .atMost(SOON);
    }

    private static Server serve(FakeControlPlane state) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(state)
                    .build()
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static UpstreamConfig config(String control) {
        return new UpstreamConfig() {
            @Override
            public String controlAddress() {
                return control;
            }

            @Override
            public String billingAddress() {
                return "127.0.0.1:1";
            }

            @Override
            public Optional<Path> pkiFolder() {
                return Optional.empty();
            }

            @Override
            public Duration deadline() {
                return SOON;
            }

            @Override
            public Duration catalogueLifetime() {
                return SOON;
            }
        };
    }
}
