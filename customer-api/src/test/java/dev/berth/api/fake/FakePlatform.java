package dev.berth.api.fake;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs both stand-ins beside a test. As a program (arguments: folder of certificates, port of the control plane, of
 * billing, of PostgreSQL) it runs them by mutual TLS, for trying real clients by hand.
 */
public final class FakePlatform implements QuarkusTestResourceLifecycleManager {
    /** An operator's token and its SHA-256. */
    public static final String OPERATOR = "operator-operator-operator-operator-operator-operator-operator-1";

    public static final String OPERATOR_HASH = "d355db2ddb8fbcaf563c165d960f2e47aec986bf0113ef6f32c6043e3df2d20c";

    private static final FakeControlPlane CONTROL = new FakeControlPlane(Duration.ZERO);
    private static final FakeBilling BILLING = new FakeBilling();

    private static final Map<String, String> CORRELATIONS = new ConcurrentHashMap<>();
    private static final Metadata.Key<String> CORRELATION =
            Metadata.Key.of("x-correlation-id", Metadata.ASCII_STRING_MARSHALLER);

    private final Server control = plain(CONTROL, new FakePlacement());
    private final Server billing = plain(BILLING);

    public static FakeControlPlane control() {
        return CONTROL;
    }

    /** The correlation ids that came with calls, by the method's full name; the newest of each. */
    public static Map<String, String> correlations() {
        return CORRELATIONS;
    }

    public static FakeBilling billing() {
        return BILLING;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "berth.upstream.control-address",
                "127.0.0.1:" + control.getPort(),
                "berth.upstream.billing-address",
                "127.0.0.1:" + billing.getPort(),
                "berth.upstream.catalogue-lifetime",
                "0s",
                "berth.token.operator-hashes",
                OPERATOR_HASH);
    }

    @Override
    public void stop() {
        control.shutdownNow();
        billing.shutdownNow();
    }

    private static Server plain(BindableService... services) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var builder = NettyServerBuilder.forAddress(address).intercept(new Recorder());
        List.of(services).forEach(builder::addService);
        return started(builder.build());
    }

    private static final class Recorder implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String id = headers.get(CORRELATION);
            CORRELATIONS.put(call.getMethodDescriptor().getFullMethodName(), id == null ? "" : id);
            return next.startCall(call, headers);
        }
    }

    private static Server secure(Path folder, String name, int port, BindableService... services) throws IOException {
        var tls = GrpcSslContexts.forServer(
                        folder.resolve(name + ".pem").toFile(),
                        folder.resolve(name + ".key").toFile())
                .trustManager(folder.resolve("ca.pem").toFile())
                .clientAuth(ClientAuth.REQUIRE)
                .build();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var builder = NettyServerBuilder.forAddress(address).sslContext(tls);
        List.of(services).forEach(builder::addService);
        return started(builder.build());
    }

    private static Server started(Server server) {
        try {
            return server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        var control = new FakeControlPlane(Duration.ofMillis(1500));
        secure(folder, "control-plane", Integer.parseInt(arguments[1]), control, new FakePlacement());
        Server billing = secure(folder, "billing", Integer.parseInt(arguments[2]), new FakeBilling());
        var postgres = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(arguments[3]))
                .start();
        System.out.println("stand-ins are up, PostgreSQL at port " + postgres.getPort());
        billing.awaitTermination();
    }
}
