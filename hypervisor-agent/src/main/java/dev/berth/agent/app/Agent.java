package dev.berth.agent.app;

import dev.berth.agent.enrollment.ControlPlaneTrust;
import dev.berth.agent.enrollment.Identity;
import dev.berth.agent.epoch.EpochFiles;
import dev.berth.agent.guest.GuestFiles;
import dev.berth.agent.guest.GuestReconciler;
import dev.berth.agent.guest.Hypervisor;
import dev.berth.agent.libvirt.AcceleratorChoice;
import dev.berth.agent.link.ControlLink;
import dev.berth.agent.pressure.PsiReader;
import dev.berth.agent.report.GuestMessages;
import dev.berth.agent.storage.HttpsImageSource;
import dev.berth.agent.storage.ImageCache;
import dev.berth.contracts.agent.v1.AgentMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** All parts of one agent, put together by hand: the whole wiring is on this page. */
final class Agent implements AutoCloseable {
    private static final int WORKERS = 4;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("guest-worker-", 1).factory());
    private final ScheduledExecutorService background = scheduler("background");
    private final ScheduledExecutorService heart = scheduler("heartbeat");
    private final ControlLink link;

    Agent(
            AgentSettings settings,
            Identity identity,
            Hypervisor hypervisor,
            AcceleratorChoice accelerator,
            Clock clock,
            RandomGenerator random) {
        Path folder = settings.folder();
        var tls = ControlPlaneTrust.byAuthority(identity.authority()).context(identity);
        var images = new HttpsImageSource(tls);
        var files = new GuestFiles(folder, new ImageCache(folder.resolve("images"), images));
        var facts = new HostFactsReader(settings, accelerator);
        // The link is made last, since it may call the agent at once; until then nothing is sent.
        var sender = new AtomicReference<Consumer<AgentMessage>>(tooEarly -> {});
        Consumer<AgentMessage> send = message -> sender.get().accept(message);
        var guests = new GuestReconciler(
                hypervisor,
                files,
                new EpochFiles(folder.resolve("epochs")),
                clock,
                workers,
                status -> send.accept(GuestMessages.one(status, clock.instant())));
        var psi = new PsiReader(settings.pressureRoot());
        var loops = new HostLoops(background, heart, hypervisor, psi, facts, clock, send);
        var handler = new HostAgent(facts, guests, images, loops, background, clock, send);
        link = new ControlLink(settings.controlAddress(), identity, handler, random);
        sender.set(link::send);
        loops.look(guests);
    }

    private static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Holds the stream until the agent is closed. */
    void run() throws InterruptedException {
        link.run();
    }

    /** Guests run on, and so do copies: both belong to the hypervisor. */
    @Override
    public void close() {
        link.close();
        heart.shutdownNow();
        background.shutdownNow();
        workers.shutdown();
    }
}
