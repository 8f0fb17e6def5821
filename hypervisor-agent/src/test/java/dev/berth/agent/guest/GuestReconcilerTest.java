package dev.berth.agent.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.epoch.EpochFiles;
import dev.berth.agent.epoch.Order;
import dev.berth.agent.guest.CopyResult.Moved;
import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.CopyResult.Unknown;
import dev.berth.agent.problem.ProblemCode;
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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent's heart with real files, real disks and a hypervisor of the mind. */
class GuestReconcilerTest {
    private static final ServerId SERVER = new ServerId(5);
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Map<ServerId, GuestStatus> seen = new ConcurrentHashMap<>();
    private final List<GuestStatus> history = new CopyOnWriteArrayList<>();
    private byte[] imageContent = {};
    private FakeHypervisor hypervisor = new FakeHypervisor();
    private volatile byte[] served = {};
    private volatile int fetches;
    private GuestReconciler agent;

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
            fetches++;
            return new ByteArrayInputStream(served);
        });
        return new GuestReconciler(
                hypervisor,
                new GuestFiles(folder, images),
                new EpochFiles(folder.resolve("epochs")),
                clock,
                pool,
                status -> {
                    seen.put(status.server(), status);
                    history.add(status);
                });
    }

    private void restartAgent() {
        var before = hypervisor;
        hypervisor = new FakeHypervisor();
        hypervisor.domains.putAll(before.domains);
        agent = newAgent();
    }

    private Wanted wanted(GuestMode mode, long epoch, long generation, String transfer, long resets) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(imageContent));
        var micro = Specs.micro();
        var spec = new GuestSpec(
                micro.uuid(),
                micro.vcpus(),
                micro.memory(),
                micro.disk(),
                new DiskBoot(new ImageFile(sha256, new DataSize(imageContent.length))),
                micro.card(),
                micro.seed());
        return new Wanted(SERVER, new Order(epoch, generation), mode, spec, new Transfer(transfer, "10.0.0.2"), resets);
    }

    private Wanted wanted(GuestMode mode, long epoch, long generation) throws Exception {
        return wanted(mode, epoch, generation, "t1", 0);
    }

    private GuestStatus becomes(GuestState state) throws Exception {
        return Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one != null && one.state() == state);
    }

    private Path disk() {
        return folder.resolve("guests/5/disk.qcow2");
    }

    private void runGuest() throws Exception {
        agent.want(wanted(GuestMode.RUN, 1, 1));
        becomes(GuestState.RUNNING);
    }

    @Test
    void runsAGuestWithDiskSeedAndEpochFile() throws Exception {
        // When
        agent.want(wanted(GuestMode.RUN, 1, 1));

        // Then
        assertThat(becomes(GuestState.RUNNING).order()).isEqualTo(new Order(1, 1));
        assertThat(disk()).exists();
        assertThat(folder.resolve("guests/5/seed.iso")).exists();
        assertThat(folder.resolve("epochs/5")).exists();
    }

    @Test
    void refusesAnOlderOrderForEverAfterAndChangesNothing() throws Exception {
        // Given
        agent.want(wanted(GuestMode.RUN, 3, 7));
        becomes(GuestState.RUNNING);
        restartAgent();

        // When
        agent.want(wanted(GuestMode.ABSENT, 2, 99));

        // Then
        Eventually.becomes(SOON, () -> history.getLast().problem(), one -> one != null);
        assertThat(history.getLast().problem().code()).isEqualTo(ProblemCode.STALE_ORDER);
        assertThat(hypervisor.domains).containsEntry(SERVER, DomainState.RUNNING);
        assertThat(disk()).exists();
    }

    @Test
    void doesNothingWhenTheEpochFileIsTorn() throws Exception {
        // Given
        runGuest();
        Files.writeString(folder.resolve("epochs/5"), "berth-epoch 1\nepo");
        restartAgent();

        // When
        agent.want(wanted(GuestMode.ABSENT, 9, 9));

        // Then
        Eventually.becomes(SOON, () -> history.getLast().problem(), one -> one != null);
        assertThat(history.getLast().problem().text()).contains("cannot be trusted");
        assertThat(hypervisor.calls).isEmpty();
        assertThat(disk()).exists();
    }

    @Test
    void startsAGuestAgainThatVanished() throws Exception {
        // Given
        runGuest();

        // When
        hypervisor.becomes(SERVER, DomainState.NONE);

        // Then
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "start"));
    }

    @Test
    void leavesAStrayAloneAndSaysSo() throws Exception {
        // Given
        runGuest();
        restartAgent();

        // When
        var census = agent.wantAll(List.of(), agent.present()).join();
        agent.round();

        // Then
        assertThat(census).singleElement().satisfies(status -> {
            assertThat(status.stray()).isTrue();
            assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        });
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void adoptsARunningGuestAfterARestartWithoutTouchingIt() throws Exception {
        // Given
        runGuest();
        restartAgent();

        // When
        var census = agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 1)), agent.present())
                .join();

        // Then
        assertThat(census).singleElement().satisfies(status -> {
            assertThat(status.stray()).isFalse();
            assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        });
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void resetsOnceForEachCountEvenAcrossARestart() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.RUN, 1, 2, "", 1));
        Eventually.becomes(SOON, () -> seen.get(SERVER).resetCount(), count -> count == 1);
        assertThat(hypervisor.calls).containsExactly("start", "reset");
        restartAgent();

        // When
        agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 2, "", 1)), List.of()).join();
        agent.round();
        becomes(GuestState.RUNNING);

        // Then
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void removesEverythingButTheEpochFileAndCanBeToldTwice() throws Exception {
        // Given
        runGuest();

        // When
        agent.want(wanted(GuestMode.ABSENT, 1, 2));
        becomes(GuestState.ABSENT);
        agent.want(wanted(GuestMode.ABSENT, 1, 2));

        // Then
        becomes(GuestState.ABSENT);
        assertThat(folder.resolve("guests/5")).doesNotExist();
        assertThat(folder.resolve("epochs/5")).exists();
        assertThat(hypervisor.calls).containsExactly("start", "destroy");
    }

    @Test
    void sendsAGuestOnceAndSetsItsDiskAside() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        assertThat(becomes(GuestState.SENDING).copy().stats().bytesRemaining()).isEqualTo(40);

        // When
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Moved(new CopyStats(1000, 0, 3000, 250)));

        // Then
        var sent = becomes(GuestState.SENT);
        assertThat(sent.copy().succeeded()).isTrue();
        assertThat(sent.copy().stats().downtimeMilliseconds()).isEqualTo(250);
        assertThat(disk()).doesNotExist();
        assertThat(folder.resolve("guests/5/disk.sent.qcow2")).exists();
        assertThat(hypervisor.calls).containsExactly("start", "copy");
    }

    @Test
    void keepsAGuestRunningWhoseCopyFailedAndDoesNotTryAgain() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);

        // When
        hypervisor.copy.complete(new NotMoved("the peer is gone"));

        // Then
        var status = becomes(GuestState.RUNNING);
        assertThat(status.copy().ended()).isTrue();
        assertThat(status.copy().succeeded()).isFalse();
        assertThat(status.problem().code()).isEqualTo(ProblemCode.COPY_FAILED);
        assertThat(status.problem().text()).isEqualTo("the peer is gone");
        agent.round();
        assertThat(hypervisor.calls).containsExactly("start", "copy");
    }

    @Test
    void adoptsACopyThatAnEarlierAgentStarted() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        restartAgent();
        hypervisor.copy.complete(new Moved(CopyStats.NONE));
        hypervisor.domains.remove(SERVER);

        // When
        agent.wantAll(List.of(wanted(GuestMode.SEND, 1, 2)), List.of()).join();

        // Then
        becomes(GuestState.SENT);
        assertThat(hypervisor.calls).containsExactly("adopt");
    }

    @Test
    void asksAgainWhileNobodyKnowsHowTheCopyEnded() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        hypervisor.domains.remove(SERVER);
        var first = hypervisor.copy;
        hypervisor.copy = new CompletableFuture<>();

        // When
        first.complete(new Unknown("libvirtd was killed"));
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("not known yet: libvirtd was killed");
        clock.advance(Duration.ofSeconds(2));
        agent.round();
        Eventually.holds(SOON, () -> assertThat(hypervisor.calls).containsExactly("start", "copy", "adopt"));
        hypervisor.copy.complete(new Moved(CopyStats.NONE));

        // Then
        becomes(GuestState.SENT);
        assertThat(hypervisor.calls).doesNotContain("destroy");
    }

    @Test
    void cancelsACopyThatIsNoLongerWanted() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 3);
        becomes(GuestState.RUNNING);
        assertThat(hypervisor.calls).containsExactly("start", "copy", "cancel");
    }

    @Test
    void doesNotStartAGuestThatMayRunAtThePeer() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        restartAgent();
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Unknown("the peer does not answer"));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("the peer does not answer");
        assertThat(hypervisor.calls).contains("adopt").doesNotContain("start");
    }

    @Test
    void doesNotStartAGuestWhoseCopyEndedWellJustBeforeItWasCalledOff() throws Exception {
        // Given
        runGuest();
        agent.want(wanted(GuestMode.SEND, 1, 2));
        becomes(GuestState.SENDING);
        hypervisor.domains.remove(SERVER);
        hypervisor.copy.complete(new Moved(CopyStats.NONE));

        // When
        agent.want(wanted(GuestMode.RUN, 1, 3));

        // Then
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.order().generation() == 3);
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("the guest left with copy t1");
        assertThat(hypervisor.calls).containsOnlyOnce("start");
    }

    @Test
    void standsReadyForAGuestAndKnowsWhenItHasArrived() throws Exception {
        // Given
        agent.want(wanted(GuestMode.RECEIVE, 1, 2));
        becomes(GuestState.RECEIVING);

        // When
        hypervisor.becomes(SERVER, DomainState.HANDING_OVER);
        hypervisor.becomes(SERVER, DomainState.RUNNING);

        // Then
        becomes(GuestState.RUNNING);
        hypervisor.becomes(SERVER, DomainState.NONE);
        becomes(GuestState.OFF);
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void neverStartsTheEmptyOverlayOfAGuestThatDidNotArrive() throws Exception {
        // Given
        agent.want(wanted(GuestMode.RECEIVE, 1, 2));
        becomes(GuestState.RECEIVING);

        // When
        agent.want(wanted(GuestMode.RUN, 2, 3));

        // Then
        assertThat(becomes(GuestState.FAILED).problem().text()).contains("never arrived");
        assertThat(hypervisor.calls).isEmpty();
    }

    @Test
    void keepsNothingOfAnImageWithAWrongChecksumAndDoesNotAskAgainAtOnce() throws Exception {
        // Given
        served = new byte[1 << 10];

        // When
        agent.want(wanted(GuestMode.RUN, 1, 1));

        // Then
        assertThat(becomes(GuestState.FAILED).problem().code()).isEqualTo(ProblemCode.IMAGE_CHECKSUM);
        clock.advance(Duration.ofMinutes(5));
        agent.round();
        var census =
                agent.wantAll(List.of(wanted(GuestMode.RUN, 1, 1)), List.of()).join();
        assertThat(census).hasSize(1);
        assertThat(fetches).isEqualTo(1);
        try (var files = Files.list(folder.resolve("images"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void triesAgainAfterAPauseWhenTheImageWasUnavailable() throws Exception {
        // Given
        served = Arrays.copyOf(imageContent, imageContent.length + 1);
        agent.want(wanted(GuestMode.RUN, 1, 1));
        assertThat(becomes(GuestState.FAILED).problem().code()).isEqualTo(ProblemCode.IMAGE_UNAVAILABLE);
        served = imageContent;

        // When
        clock.advance(Duration.ofSeconds(2));
        agent.round();

        // Then
        becomes(GuestState.RUNNING);
    }

    @Test
    void saysThatTheHypervisorIsDownAndKeepsWhatItKnew() throws Exception {
        // Given
        runGuest();

        // When
        hypervisor.down = true;
        agent.round();

        // Then
        var status = Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.problem() != null);
        assertThat(status.problem().code()).isEqualTo(ProblemCode.HYPERVISOR_DOWN);
        assertThat(status.state()).isEqualTo(GuestState.RUNNING);
        hypervisor.down = false;
        agent.round();
        Eventually.becomes(SOON, () -> seen.get(SERVER), one -> one.problem() == null);
    }
}
