package dev.berth.agent.host;

import io.grpc.netty.NettyChannelBuilder;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;

/**
 * The threads that agents work on. A host's own agent has a few; a process that carries many hosts shares one set among
 * them all.
 *
 * @param workers take the guests' steps, which block
 * @param background looks around and reports
 * @param heart beats only: a hypervisor that hangs must not make a host look dead
 * @param copies makes a thread for each copy, which blocks for as long as the copy takes
 * @param link puts the stream's channel on its threads
 */
public record AgentThreads(
        ExecutorService workers,
        ScheduledExecutorService background,
        ScheduledExecutorService heart,
        ThreadFactory copies,
        UnaryOperator<NettyChannelBuilder> link,
        ExecutorService linkThreads)
        implements AutoCloseable {
    private static final int WORKERS = 4;

    /** For a process that serves one host. */
    public static AgentThreads ofOneHost() {
        var linkThread =
                Executors.newSingleThreadExecutor(daemons("control-link").factory());
        return new AgentThreads(
                Executors.newFixedThreadPool(
                        WORKERS,
                        Thread.ofPlatform().daemon().name("guest-worker-", 1).factory()),
                Executors.newSingleThreadScheduledExecutor(daemons("background").factory()),
                Executors.newSingleThreadScheduledExecutor(daemons("heartbeat").factory()),
                Thread.ofPlatform().daemon().name("copy-", 1).factory(),
                channel -> channel.executor(linkThread),
                linkThread);
    }

    private static Thread.Builder.OfPlatform daemons(String name) {
        return Thread.ofPlatform().daemon().name(name);
    }

    @Override
    public void close() {
        heart.shutdownNow();
        background.shutdownNow();
        workers.shutdown();
        linkThreads.shutdown();
    }
}
