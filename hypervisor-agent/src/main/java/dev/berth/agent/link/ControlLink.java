package dev.berth.agent.link;

import dev.berth.agent.enrollment.ControlPlaneTrust;
import dev.berth.agent.enrollment.Identity;
import dev.berth.contracts.agent.v1.AgentLinkGrpc;
import dev.berth.contracts.agent.v1.AgentMessage;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Holds a stream to the control plane for as long as the agent lives: when one ends, it dials again. */
public final class ControlLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ControlLink.class);
    private static final Duration KEEPALIVE = Duration.ofSeconds(10);
    private static final Duration KEEPALIVE_LIMIT = Duration.ofSeconds(5);

    private final ControlHandler handler;
    private final Outbox outbox = new Outbox();
    private final Backoff backoff;
    private final ManagedChannel channel;
    private volatile @Nullable ControlStream present;
    private volatile boolean closed;

    /**
     * {@code address} is host:port. Messages are handled one after another, on the threads that {@code threads} gives the
     * channel: gRPC keeps the order of one stream's messages on any executor.
     */
    public ControlLink(
            String address,
            Identity identity,
            ControlHandler handler,
            UnaryOperator<NettyChannelBuilder> threads,
            RandomGenerator random) {
        this.handler = handler;
        this.backoff = new Backoff(random);
        try {
            var tls = GrpcSslContexts.forClient()
                    .keyManager(identity.key(), identity.certificate(), identity.authority())
                    .trustManager(ControlPlaneTrust.byAuthority(identity.authority()))
                    .build();
            channel = threads.apply(NettyChannelBuilder.forTarget("dns:///" + address))
                    .sslContext(tls)
                    .keepAliveTime(KEEPALIVE.toSeconds(), TimeUnit.SECONDS)
                    .keepAliveTimeout(KEEPALIVE_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .build();
        } catch (SSLException failed) {
            throw new IllegalStateException("TLS cannot be set up with this host's certificate", failed);
        }
    }

    /** Dials until closed; blocks its thread. */
    public void run() throws InterruptedException {
        while (!closed) {
            var stream = new ControlStream(handler, outbox, backoff::reset);
            AgentLinkGrpc.newStub(channel).connect(stream);
            present = stream;
            stream.sayHello();
            String reason;
            try {
                reason = stream.ended().get();
            } catch (ExecutionException | CancellationException failed) {
                reason = String.valueOf(failed.getMessage());
            }
            present = null;
            if (!closed) {
                // gRPC holds back a failed connection for longer than our own bound, unless it is told not to.
                channel.resetConnectBackoff();
                Duration pause = backoff.next();
                LOG.warnf("stream ended reason=%s next_try_ms=%d", reason, pause.toMillis());
                Thread.sleep(pause);
            }
        }
    }

    /** Sends now, or when the connection takes it; a newer message of the same kind replaces one that still waits. */
    public void send(AgentMessage message) {
        outbox.put(message);
        var stream = present;
        if (stream != null) {
            stream.flush();
        }
    }

    @Override
    public void close() {
        closed = true;
        var stream = present;
        if (stream != null) {
            stream.close();
        }
        channel.shutdownNow();
    }
}
