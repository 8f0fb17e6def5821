package dev.berth.agent.fleet;

import dev.berth.agent.host.AgentThreads;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The threads that all hosts of the process share: their number does not grow with the hosts. What blocks for long (steps,
 * copies, streams) has a virtual thread, which costs a few kilobytes.
 */
final class FleetThreads implements AutoCloseable {
    private static final int EVENT_LOOPS = 2;
    private static final int BACKGROUND = 4;

    private final EventLoopGroup eventLoops = new NioEventLoopGroup(
            EVENT_LOOPS, Thread.ofPlatform().daemon().name("event-loop-", 1).factory());
    private final ExecutorService blocking = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("fleet-", 1).factory());
    private final ScheduledExecutorService background = scheduler("background-", BACKGROUND);
    private final ScheduledExecutorService heart = scheduler("heartbeat-", 1);
    private final ScheduledExecutorService timer = scheduler("copies-", 1);

    private static ScheduledExecutorService scheduler(String name, int threads) {
        var scheduler = new ScheduledThreadPoolExecutor(
                threads, Thread.ofPlatform().daemon().name(name, 1).factory());
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    /** For one host, whose stream goes through its own wire. */
    AgentThreads of(Wire wire) {
        return new AgentThreads(
                blocking,
                background,
                heart,
                Thread.ofVirtual().name("copy-", 1).factory(),
                channel -> onSharedThreads(channel).intercept(wire),
                blocking);
    }

    private NettyChannelBuilder onSharedThreads(NettyChannelBuilder channel) {
        return channel.eventLoopGroup(eventLoops)
                .channelType(NioSocketChannel.class)
                .executor(blocking);
    }

    ExecutorService blocking() {
        return blocking;
    }

    ScheduledExecutorService background() {
        return background;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        heart.shutdownNow();
        background.shutdownNow();
        timer.shutdownNow();
        blocking.shutdownNow();
        var _ = eventLoops.shutdownGracefully();
    }
}
