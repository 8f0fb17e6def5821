package dev.berth.agent.link;

import dev.berth.agent.enrollment.ControlPlaneTrust;
import dev.berth.agent.enrollment.Identity;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;

/** A line to each of the control plane's replicas, one of which is in use; used by the dialler's thread only. */
final class Lines implements AutoCloseable {
    private static final Duration KEEPALIVE = Duration.ofSeconds(10);
    private static final Duration KEEPALIVE_LIMIT = Duration.ofSeconds(5);
    // A machine that is gone does not refuse, it says nothing: the next one should not have to wait for that.
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final List<String> addresses;
    private final List<ManagedChannel> channels;
    private int present;

    /** {@code threads} gives the channels what they run on. */
    Lines(
            ControlAddresses addresses,
            Identity identity,
            UnaryOperator<NettyChannelBuilder> threads,
            RandomGenerator random) {
        this.addresses = addresses.all();
        var tls = mutualTls(identity);
        channels = this.addresses.stream()
                .map(address -> open(address, tls, threads))
                .toList();
        present = addresses.first(random);
    }

    private static SslContext mutualTls(Identity identity) {
        try {
            return GrpcSslContexts.forClient()
                    .keyManager(identity.key(), identity.certificate(), identity.authority())
                    .trustManager(ControlPlaneTrust.byAuthority(identity.authority()))
                    .build();
        } catch (SSLException failed) {
            throw new IllegalStateException("TLS cannot be set up with this host's certificate", failed);
        }
    }

    private static ManagedChannel open(String address, SslContext tls, UnaryOperator<NettyChannelBuilder> threads) {
        return threads.apply(NettyChannelBuilder.forTarget("dns:///" + address))
                .sslContext(tls)
                .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_LIMIT.toMillis())
                .keepAliveTime(KEEPALIVE.toSeconds(), TimeUnit.SECONDS)
                .keepAliveTimeout(KEEPALIVE_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .build();
    }

    ManagedChannel present() {
        return channels.get(present);
    }

    String address() {
        return addresses.get(present);
    }

    /** To the next replica's line; with a single one, to the same again. */
    void turn() {
        present = (present + 1) % channels.size();
        // gRPC holds back a failed connection for longer than our own bound, unless it is told not to.
        present().resetConnectBackoff();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
