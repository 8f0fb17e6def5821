package dev.berth.agent.host;

import static java.util.Objects.requireNonNull;

import dev.berth.agent.enrollment.Identity;
import dev.berth.agent.epoch.EpochFiles;
import dev.berth.agent.guest.GuestFiles;
import dev.berth.agent.guest.GuestReconciler;
import dev.berth.agent.link.ControlLink;
import dev.berth.agent.report.GuestMessages;
import dev.berth.contracts.agent.v1.AgentMessage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** All parts of one agent, put together by hand: the whole wiring is on this page. */
public final class Agent implements AutoCloseable {
    private final HostLoops loops;
    private final ControlLink link;

    /** The threads are the caller's, who closes them after the agent. */
    public Agent(HostParts parts, Identity identity, AgentThreads threads, RandomGenerator random) {
        var clock = parts.clock();
        // The link is made last, since it may call the agent at once; until then nothing is sent.
        var sender = new AtomicReference<Consumer<AgentMessage>>(tooEarly -> {});
        Consumer<AgentMessage> send = message -> requireNonNull(sender.get()).accept(message);
        var guests = new GuestReconciler(
                parts.hypervisor(),
                new GuestFiles(parts.folder(), parts.disks()),
                new EpochFiles(parts.folder().resolve("epochs")),
                // The host's clock may be set while a guest waits for its next attempt.
                SteadyClock.startingAt(clock.instant(), System::nanoTime),
                threads.workers(),
                threads.copies(),
                status -> send.accept(GuestMessages.one(status, clock.instant())));
        loops = new HostLoops(threads, parts, clock, send);
        var handler = new HostAgent(parts, guests, loops, threads.background(), clock, send);
        link = new ControlLink(parts.controlAddresses(), identity, handler, threads.link(), random);
        sender.set(link::send);
        loops.look(guests);
    }

    /** Holds the stream until the agent is closed. */
    public void run() throws InterruptedException {
        link.run();
    }

    /** Guests run on, and so do copies: both belong to the hypervisor. */
    @Override
    public void close() {
        link.close();
        loops.stop();
    }
}
