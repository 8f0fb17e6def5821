package dev.berth.agent.link;

import dev.berth.agent.enrollment.Identity;
import dev.berth.contracts.agent.v1.AgentLinkGrpc;
import dev.berth.contracts.agent.v1.AgentMessage;
import io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Holds a stream to one replica of the control plane for as long as the agent lives: when it ends, or is not welcomed in
 * time, the next replica is dialled.
 */
public final class ControlLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ControlLink.class);
    // A replica may take the connection and hang, or its database may be away.
    private static final Duration WELCOME_LIMIT = Duration.ofSeconds(10);

    private final ControlHandler handler;
    private final Outbox outbox = new Outbox();
    private final Backoff backoff;
    private final Lines lines;
    private final Duration welcomeLimit;
    private volatile @Nullable ControlStream present;
    private volatile boolean closed;

    /**
     * Messages are handled one after another, on the threads that {@code threads} gives the channels: gRPC keeps the order of
     * one stream's messages on any executor.
     */
    public ControlLink(
            ControlAddresses addresses,
            Identity identity,
            ControlHandler handler,
            UnaryOperator<NettyChannelBuilder> threads,
            RandomGenerator random) {
        this(addresses, identity, handler, threads, random, WELCOME_LIMIT);
    }

    ControlLink(
            ControlAddresses addresses,
            Identity identity,
            ControlHandler handler,
            UnaryOperator<NettyChannelBuilder> threads,
            RandomGenerator random,
            Duration welcomeLimit) {
        this.handler = handler;
        this.backoff = new Backoff(random);
        this.welcomeLimit = welcomeLimit;
        lines = new Lines(addresses, identity, threads, random);
    }

    /** Dials until closed; blocks its thread. */
    public void run() throws InterruptedException {
        while (!closed) {
            var stream = new ControlStream(handler, outbox, backoff::reset);
            AgentLinkGrpc.newStub(lines.present()).connect(stream);
            present = stream;
            stream.sayHello();
            String reason = lasts(stream);
            present = null;
            if (!closed) {
                Duration pause = backoff.next();
                LOG.warnf(
                        "stream ended replica=%s reason=%s next_try_ms=%d", lines.address(), reason, pause.toMillis());
                lines.turn();
                Thread.sleep(pause);
            }
        }
    }

    /** Waits for the stream's end; says why it ended. */
    private String lasts(ControlStream stream) throws InterruptedException {
        try {
            if (!stream.isAnsweredWithin(welcomeLimit)) {
                stream.close("no welcome within %d ms".formatted(welcomeLimit.toMillis()));
            }
            return stream.ended().get();
        } catch (ExecutionException | CancellationException failed) {
            return String.valueOf(failed.getMessage());
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
            stream.close("the agent is ending");
        }
        lines.close();
    }
}
