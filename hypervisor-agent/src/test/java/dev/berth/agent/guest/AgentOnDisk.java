package dev.berth.agent.guest;

import dev.berth.agent.disk.QemuDisks;
import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.EpochFiles;
import dev.berth.agent.epoch.Order;
import dev.berth.agent.spec.GuestImage.DiskBoot;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.spec.ImageFile;
import dev.berth.agent.storage.ImageCache;
import dev.berth.agent.storage.Program;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.testkit.time.Eventually;
import dev.berth.testkit.time.SettableClock;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One agent with real files, real disks and a hypervisor of the mind, which can be restarted. */
abstract class AgentOnDisk {
    static final ServerId SERVER = new ServerId(5);
    static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final Map<ServerId, GuestStatus> seen = new ConcurrentHashMap<>();
    final List<GuestStatus> history = new CopyOnWriteArrayList<>();
    byte[] imageContent = {};
    FakeHypervisor hypervisor = new FakeHypervisor();
    volatile byte[] served = {};
    final AtomicInteger fetches = new AtomicInteger();
    GuestReconciler agent;

    @BeforeEach
    void start() throws Exception {
        Path image = folder.resolve("image");
        Program.run(List.of("qemu-img", "create", "-q", "-f", "qcow2", image.toString(), "1M"), Map.of());
        imageContent = Files.readAllBytes(image);
        served = imageContent;
        agent = newAgent();
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    /** Another run of the agent on the same host: same files, same hypervisor, nothing else remembered. */
    private GuestReconciler newAgent() {
        var images = new ImageCache(folder.resolve("images"), _ -> {
            fetches.incrementAndGet();
            return new ByteArrayInputStream(served);
        });
        return new GuestReconciler(
                hypervisor,
                new GuestFiles(folder, new QemuDisks(images)),
                new EpochFiles(folder.resolve("epochs")),
                clock,
                pool,
                Thread.ofPlatform().daemon().factory(),
                status -> {
                    seen.put(status.server(), status);
                    history.add(status);
                });
    }

    void restartAgent() {
        var before = hypervisor;
        hypervisor = new FakeHypervisor();
        hypervisor.domains.putAll(before.domains);
        hypervisor.ended.addAll(before.ended);
        agent = newAgent();
    }

    Wanted wanted(GuestMode mode, long epoch, long generation, String transfer, Counts counts) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(imageContent));
        var micro = Specs.micro();
        var spec = new GuestSpec(
                micro.uuid(),
                micro.vcpus(),
                micro.weight(),
                micro.memory(),
                micro.disk(),
                new DiskBoot(new ImageFile(sha256, new DataSize(imageContent.length))),
                micro.card(),
                micro.seed());
        return new Wanted(SERVER, new Order(epoch, generation), mode, spec, new Transfer(transfer, "10.0.0.2"), counts);
    }

    Wanted wanted(GuestMode mode, long epoch, long generation) throws Exception {
        return wanted(mode, epoch, generation, "t1", Counts.NONE);
    }

    GuestStatus becomes(GuestState state) throws Exception {
        return Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one != null && one.state() == state);
    }

    Path disk() {
        return folder.resolve("guests/5/disk.qcow2");
    }

    void runGuest() throws Exception {
        agent.want(wanted(GuestMode.RUN, 1, 1));
        becomes(GuestState.RUNNING);
    }
}
