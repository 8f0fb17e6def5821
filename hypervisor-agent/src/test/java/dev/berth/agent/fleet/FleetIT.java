package dev.berth.agent.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.agent.fake.FakeControlPlane;
import dev.berth.agent.fake.FakeHost;
import dev.berth.agent.link.ControlAddresses;
import dev.berth.agent.simulation.HostSize;
import dev.berth.contracts.agent.v1.GuestMode;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestState;
import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.Peer;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.testkit.time.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three simulated hosts in this process against a control plane of the mind, over real mutual TLS. */
class FleetIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int HOSTS = 3;

    @TempDir
    private Path folder;

    private FakeControlPlane control;
    private Fleet fleet;

    @BeforeEach
    void begin() throws Exception {
        control = new FakeControlPlane("127.0.0.1");
        for (int number = 1; number <= HOSTS; number++) {
            Path token = folder.resolve("sim" + number).resolve("enrolment.token");
            Files.createDirectories(token.getParent());
            Files.writeString(token, control.token());
        }
        start();
    }

    @AfterEach
    void end() {
        fleet.close();
        control.close();
    }

    private void start() throws Exception {
        var settings = new FleetSettings(
                folder,
                HOSTS,
                new HostSize(CpuAmount.ofCores(4), DataSize.ofGibibytes(8), DataSize.ofGibibytes(100)),
                _ -> _ -> CpuAmount.ofCores(1),
                0,
                Duration.ofMillis(200),
                control.httpsUrl(),
                ControlAddresses.parse(control.grpcAddress()),
                "test");
        fleet = new Fleet(settings, Clock.systemUTC());
        var serving = fleet;
        Thread.ofVirtual().start(() -> {
            try {
                serving.run();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
        Eventually.becomes(
                SOON,
                () -> LongStream.rangeClosed(1, HOSTS)
                        .filter(id -> control.host(id).isJoined())
                        .count(),
                joined -> joined == HOSTS);
    }

    private FakeHost host(String name) {
        return LongStream.rangeClosed(1, HOSTS)
                .mapToObj(control::host)
                .filter(host -> {
                    Hello hello = host.hello();
                    return hello != null && hello.getFacts().getHostname().equals(name);
                })
                .findFirst()
                .orElseThrow();
    }

    private static GuestReport becomes(FakeHost host, GuestState state) throws Exception {
        return Eventually.becomes(SOON, () -> host.seen(5), report -> report.getState() == state);
    }

    private static WantedGuest.Builder wanted(GuestMode mode, long epoch, long generation) {
        return Orders.of(5).setMode(mode).setEpoch(epoch).setGeneration(generation);
    }

    private void runOn(String name) throws Exception {
        host(name).want(wanted(GuestMode.GUEST_MODE_RUN, 1, 1).build());
        becomes(host(name), GuestState.GUEST_STATE_RUNNING);
    }

    private int door(String method, String path, String body) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + fleet.doorPort() + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(uri)
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
    }

    @Test
    void enrolsEachHostAndSaysThatItIsSimulated() {
        var facts = host("sim2").hello().getFacts();
        assertThat(facts.getAccelerator()).isEqualTo("simulated");
        assertThat(facts.getCores()).isEqualTo(4);
        assertThat(folder.resolve("sim2/identity/agent.pem")).exists();
        assertThat(folder.resolve("sim2/enrolment.token")).doesNotExist();
    }

    @Test
    void reportsWhatAGuestUses() throws Exception {
        // Given
        runOn("sim1");

        // When
        var pressure = Eventually.becomes(
                SOON, () -> host("sim1").pressure(), report -> report != null && report.getCpuUsed() > 0.5);

        // Then
        assertThat(pressure.getGuestsList()).hasSize(1);
        assertThat(pressure.getMemoryUsedBytes()).isPositive();
    }

    @Test
    void findsItsGuestsRunningWhenItIsStartedAgain() throws Exception {
        // Given
        runOn("sim1");
        fleet.close();

        // When
        start();

        // Then
        Eventually.becomes(SOON, () -> host("sim1").census(), census -> census != null && census.getGuestsCount() == 1);
        assertThat(host("sim1").seen(5).getState()).isEqualTo(GuestState.GUEST_STATE_RUNNING);
        assertThat(host("sim1").history(5))
                .extracting(GuestReport::getState)
                .doesNotContain(GuestState.GUEST_STATE_OFF);
    }

    @Test
    void movesAGuestFromHostToHost() throws Exception {
        // Given
        runOn("sim1");
        host("sim2")
                .want(wanted(GuestMode.GUEST_MODE_RECEIVE, 2, 2)
                        .setPeer(Peer.newBuilder().setTransferId("t1"))
                        .build());
        becomes(host("sim2"), GuestState.GUEST_STATE_RECEIVING);

        // When
        host("sim1")
                .want(wanted(GuestMode.GUEST_MODE_SEND, 1, 2)
                        .setPeer(Peer.newBuilder().setTransferId("t1").setMigrationAddress("sim2.simulated"))
                        .build());

        // Then
        var sent = becomes(host("sim1"), GuestState.GUEST_STATE_SENT);
        assertThat(sent.getCopy().getDowntimeMilliseconds()).isEqualTo(150);
        becomes(host("sim2"), GuestState.GUEST_STATE_RUNNING);
    }

    @Test
    void tellsWhyAStartFailsAndStartsOnceItIsMended() throws Exception {
        // Given
        assertThat(door("PATCH", "/hosts/sim1/faults", "{\"storage_full\": true}"))
                .isEqualTo(200);
        host("sim1").want(wanted(GuestMode.GUEST_MODE_RUN, 1, 1).build());
        assertThat(becomes(host("sim1"), GuestState.GUEST_STATE_FAILED)
                        .getProblem()
                        .getCode())
                .isEqualTo("storage_full");

        // When
        assertThat(door("DELETE", "/hosts/sim1/faults", "")).isEqualTo(200);

        // Then
        becomes(host("sim1"), GuestState.GUEST_STATE_RUNNING);
    }

    @Test
    void triesAgainSoonThoughItsClockIsSetBackMeanwhile() throws Exception {
        // Given
        assertThat(door("PATCH", "/hosts/sim1/faults", "{\"storage_full\": true, \"clock_offset_seconds\": 3600}"))
                .isEqualTo(200);
        host("sim1").want(wanted(GuestMode.GUEST_MODE_RUN, 1, 1).build());
        becomes(host("sim1"), GuestState.GUEST_STATE_FAILED);

        // When
        assertThat(door("DELETE", "/hosts/sim1/faults", "")).isEqualTo(200);

        // Then
        becomes(host("sim1"), GuestState.GUEST_STATE_RUNNING);
    }

    @Test
    void comesBackByItselfWhenItsWireWasCut() throws Exception {
        // When
        assertThat(door("POST", "/hosts/sim3/cut", "{\"seconds\": 1}")).isEqualTo(200);

        // Then
        Eventually.becomes(SOON, () -> host("sim3").isJoined(), joined -> !joined);
        Eventually.becomes(SOON, () -> host("sim3").isJoined(), joined -> joined);
        assertThat(host("sim1").isJoined()).isTrue();
    }

    @Test
    void saysNothingWhenDeadAndHasLostItsGuestsWhenItIsBack() throws Exception {
        // Given
        runOn("sim1");
        assertThat(door("PATCH", "/hosts/sim1/faults", "{\"dead\": true}")).isEqualTo(200);
        assertThat(host("sim1").isJoined()).isTrue();
        host("sim1").want(wanted(GuestMode.GUEST_MODE_OFF, 1, 2).build());

        // When
        assertThat(door("PATCH", "/hosts/sim1/faults", "{\"dead\": false}")).isEqualTo(200);

        // Then
        var off = becomes(host("sim1"), GuestState.GUEST_STATE_OFF);
        assertThat(off.getGeneration()).isEqualTo(2);
    }

    @Test
    void reportsWithItsOwnClock() throws Exception {
        // When
        assertThat(door("PATCH", "/hosts/sim1/faults", "{\"clock_offset_seconds\": 3600}"))
                .isEqualTo(200);

        // Then
        long later = Instant.now().plusSeconds(3000).getEpochSecond();
        Eventually.becomes(
                SOON,
                () -> host("sim1").pressure(),
                report -> report != null && report.getAt().getSeconds() > later);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(door("PATCH", "/hosts/sim1/faults", "{\"on_fire\": true}")).isEqualTo(422);
        assertThat(door("PATCH", "/hosts/sim9/faults", "{}")).isEqualTo(404);
        assertThat(door("PUT", "/servers/5/load", "{\"cores\": \"many\"}")).isEqualTo(422);
        assertThat(door("GET", "/nothing", "")).isEqualTo(404);
    }
}
