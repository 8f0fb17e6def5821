package dev.berth.testkit.agent;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;

/** Opens channels to a gRPC server on this machine that wants certificates. */
public final class Dial {

    private Dial() {}

    public static ManagedChannel as(AgentIdentity identity, int port) throws SSLException {
        var tls = GrpcSslContexts.forClient()
                .trustManager(stream(identity.authority()))
                .keyManager(stream(identity.certificate()), stream(identity.key()))
                .build();
        return NettyChannelBuilder.forAddress("localhost", port).sslContext(tls).build();
    }

    /** Encrypted, but without a certificate of one's own. */
    public static ManagedChannel asNobody(String authority, int port) throws SSLException {
        var tls = GrpcSslContexts.forClient().trustManager(stream(authority)).build();
        return NettyChannelBuilder.forAddress("localhost", port).sslContext(tls).build();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
