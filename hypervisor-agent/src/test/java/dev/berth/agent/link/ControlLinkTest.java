package dev.berth.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.enrollment.Enrollment;
import dev.berth.agent.enrollment.Identity;
import dev.berth.agent.fake.FakeControlPlane;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.contracts.agent.v1.WantedSet;
import dev.berth.contracts.agent.v1.Welcome;
import dev.berth.testkit.time.Eventually;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real mutual TLS on the loopback. */
class ControlLinkTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final Recorder recorder = new Recorder();

    @Test
    void handlesEveryMessageInItsOrder() throws Exception {
        try (var control = new FakeControlPlane("127.0.0.1");
                var link = link(control)) {
            dial(link);
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.contains("set of 0"));

            // When
            for (int generation = 1; generation <= 200; generation++) {
                control.host(1)
                        .want(WantedGuest.newBuilder()
                                .setServerId(5)
                                .setGeneration(generation)
                                .build());
            }

            // Then
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.size() == 202);
            assertThat(recorder.heard.subList(2, 202))
                    .isEqualTo(IntStream.rangeClosed(1, 200)
                            .mapToObj(one -> "wanted " + one)
                            .toList());
        }
    }

    @Test
    void dialsAgainAndIsToldEverythingAnew() throws Exception {
        try (var control = new FakeControlPlane("127.0.0.1");
                var link = link(control)) {
            dial(link);
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.contains("set of 0"));
            control.host(1)
                    .want(WantedGuest.newBuilder()
                            .setServerId(5)
                            .setGeneration(1)
                            .build());

            // When
            control.host(1).hangUp();

            // Then
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.contains("set of 1"));
            assertThat(recorder.heard).contains("disconnected");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void goesRoundTheReplicasUntilOneWelcomesIt(int seed) throws Exception {
        // Given: one replica refuses, one takes the connection and says nothing
        try (var control = new FakeControlPlane("127.0.0.1");
                var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var link = link(
                        control,
                        "127.0.0.1:1,127.0.0.1:%d,%s".formatted(mute.getLocalPort(), control.grpcAddress()),
                        seed)) {
            // When
            dial(link);

            // Then
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.contains("set of 0"));
        }
    }

    @Test
    void bringsReportsToTheControlPlane() throws Exception {
        try (var control = new FakeControlPlane("127.0.0.1");
                var link = link(control)) {
            dial(link);
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.contains("set of 0"));

            // When
            link.send(AgentMessage.newBuilder()
                    .setGuest(GuestReport.newBuilder().setServerId(5).setGeneration(9))
                    .build());

            // Then
            Eventually.becomes(SOON, () -> control.host(1).seen(5).getGeneration(), generation -> generation == 9);
        }
    }

    @Test
    void speaksToNobodyButTheControlPlane() throws Exception {
        Identity identity;
        try (var control = new FakeControlPlane("127.0.0.1")) {
            identity = new Enrollment(folder).identity(control.httpsUrl(), control.token());
        }
        try (var stranger = new FakeControlPlane("127.0.0.1");
                var link = new ControlLink(
                        ControlAddresses.parse(stranger.grpcAddress()),
                        identity,
                        recorder,
                        UnaryOperator.identity(),
                        new Random(1))) {
            // When
            dial(link);

            // Then
            Eventually.becomes(SOON, () -> recorder.heard, heard -> heard.contains("disconnected"));
            assertThat(recorder.heard).noneMatch(one -> one.startsWith("welcome"));
        }
    }

    private ControlLink link(FakeControlPlane control) {
        var identity = new Enrollment(folder).identity(control.httpsUrl(), control.token());
        return new ControlLink(
                ControlAddresses.parse(control.grpcAddress()),
                identity,
                recorder,
                UnaryOperator.identity(),
                new Random(1));
    }

    private ControlLink link(FakeControlPlane control, String addresses, int seed) {
        var identity = new Enrollment(folder).identity(control.httpsUrl(), control.token());
        return new ControlLink(
                ControlAddresses.parse(addresses),
                identity,
                recorder,
                UnaryOperator.identity(),
                new Random(seed),
                Duration.ofSeconds(1));
    }

    private static void dial(ControlLink link) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                link.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static final class Recorder implements ControlHandler {
        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public Hello hello() {
            return Hello.newBuilder().setAgentVersion("test").build();
        }

        @Override
        public void welcomed(Welcome welcome) {
            heard.add("welcome to " + welcome.getHostId());
        }

        @Override
        public void wantedSet(WantedSet set) {
            heard.add("set of " + set.getGuestsCount());
        }

        @Override
        public void wanted(WantedGuest guest) {
            heard.add("wanted " + guest.getGeneration());
        }

        @Override
        public void disconnected() {
            heard.add("disconnected");
        }
    }
}
