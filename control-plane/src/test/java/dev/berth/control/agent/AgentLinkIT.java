package dev.berth.control.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestState;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.contracts.agent.v1.PressureReport;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.contracts.agent.v1.WantedSet;
import dev.berth.control.app.PkiResource;
import dev.berth.control.app.TestPlatform;
import dev.berth.control.app.TestPlatform.EnrolledHost;
import dev.berth.control.guest.AgentLinks;
import dev.berth.control.host.Host;
import dev.berth.control.host.HostService;
import dev.berth.control.host.HostState;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.agent.Dial;
import dev.berth.testkit.agent.FakeAgent;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class AgentLinkIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/", tls = true)
    URI https;

    @Inject
    TestPlatform platform;

    @Inject
    HostService hosts;

    @Inject
    AgentLinks links;

    private EnrolledHost host;

    @BeforeEach
    void enrol() throws Exception {
        host = platform.enrol(https);
    }

    @Test
    void refusesWhoHasNoCertificate() throws Exception {
        // Given
        try (var agent = new FakeAgent(Dial.asNobody(platform.authority(), platform.grpcPort()))) {

            // When, then
            assertThat(agent.closed(LIMIT).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void refusesAService() throws Exception {
        // Given
        try (var agent = platform.dial(platform.service("customer-api"))) {

            // When, then
            var status = agent.closed(LIMIT);
            assertThat(status.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
            assertThat(status.getDescription()).contains("is for certificates of role AGENT");
        }
    }

    @Test
    void sendsEverythingAtFirstAndThenOnlyWhatHasChanged() throws Exception {
        // Given
        var first = platform.server();
        var second = platform.server();
        platform.want(first, host.id(), "run", 1);
        platform.want(second, host.id(), "off", 1);
        try (var agent = platform.dial(host.identity())) {
            agent.hello();
            var welcome = agent.next(LIMIT).getWelcome();
            var full = agent.next(LIMIT).getWantedSet();

            // When
            platform.want(second, host.id(), "run", 2);
            links.nudge(host.id());
            var changed = agent.next(LIMIT).getWanted();

            // Then
            assertThat(welcome.getHostId()).isEqualTo(host.id().value());
            assertThat(welcome.getImagesUrl()).matches("https://localhost:\\d+/images");
            assertThat(full.getGuestsList())
                    .extracting(WantedGuest::getServerId)
                    .containsExactly(first.value(), second.value());
            assertThat(changed.getServerId()).isEqualTo(second.value());
            assertThat(changed.getGeneration()).isEqualTo(2);
        }
    }

    @Test
    void sendsAnEmptySetToAHostWithoutGuests() throws Exception {
        try (var agent = platform.dial(host.identity())) {
            // When
            var set = agent.greet(LIMIT);

            // Then
            assertThat(set.hasWantedSet()).isTrue();
            assertThat(set.getWantedSet()).isEqualTo(WantedSet.getDefaultInstance());
        }
    }

    @Test
    void takesReportsInTheirOrder() throws Exception {
        // Given
        var server = platform.server();
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);

            // When
            for (int generation = 1; generation <= 50; generation++) {
                agent.report(seen(
                                server,
                                generation,
                                generation % 2 == 0 ? GuestState.GUEST_STATE_OFF : GuestState.GUEST_STATE_RUNNING)
                        .build());
            }

            // Then
            Eventually.holds(LIMIT, () -> assertThat(observed(server)).isEqualTo("off 50"));
        }
    }

    @Test
    void dropsWhatComesFromAnEarlierStream() throws Exception {
        // Given
        var server = platform.server();
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);
            agent.report(seen(server, 1, GuestState.GUEST_STATE_RUNNING).build());
            Eventually.holds(LIMIT, () -> assertThat(observed(server)).isEqualTo("running 1"));

            // When
            agent.sendAs(0, AgentMessage.newBuilder().setGuest(seen(server, 2, GuestState.GUEST_STATE_OFF)));
            agent.report(seen(server, 3, GuestState.GUEST_STATE_RUNNING).build());

            // Then
            Eventually.holds(LIMIT, () -> assertThat(observed(server)).isEqualTo("running 3"));
        }
    }

    @Test
    void writesNothingForAStreamThatWasOvertakenElsewhere() throws Exception {
        // Given
        var server = platform.server();
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);
            platform.sql(
                    "update host set stream_epoch = stream_epoch + 1 where id = $1",
                    host.id().value());

            // When
            agent.report(seen(server, 1, GuestState.GUEST_STATE_RUNNING).build());

            // Then
            assertThat(agent.closed(LIMIT).getCode()).isEqualTo(Status.Code.ABORTED);
            assertThat(observed(server)).isEmpty();
        }
    }

    @Test
    void closesTheOlderOfTwoStreams() throws Exception {
        // Given
        try (var older = platform.dial(host.identity());
                var newer = platform.dial(host.identity())) {
            older.greet(LIMIT);

            // When
            newer.greet(LIMIT);

            // Then
            assertThat(older.closed(LIMIT).getCode()).isEqualTo(Status.Code.ABORTED);
            assertThat(newer.epoch()).isGreaterThan(older.epoch());
            newer.heartbeat();
            Eventually.holds(LIMIT, () -> assertThat(host(host.id()).state()).isEqualTo(HostState.ONLINE));
        }
    }

    @Test
    void closesTheStreamOfARevokedHostAndRefusesItsNext() throws Exception {
        // Given
        try (var agent = platform.dial(host.identity());
                var again = platform.dial(host.identity())) {
            agent.greet(LIMIT);

            // When
            hosts.revoke(host.id()).await().atMost(LIMIT);

            // Then
            assertRefused(agent, "was revoked");
            again.hello();
            assertRefused(again, "was revoked");
        }
    }

    @Test
    void refusesAnEarlierCertificateAfterTheHostHasEnrolledAgain() throws Exception {
        // Given
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);
            var token = hosts.issueEnrollment(host.id()).await().atMost(LIMIT).token();

            // When
            var renewed = platform.enrol(https, token.text());

            // Then
            assertRefused(agent, "has another certificate now");
            try (var successor = platform.dial(renewed)) {
                assertThat(successor.greet(LIMIT).hasWantedSet()).isTrue();
            }
        }
    }

    @Test
    void closesOnWhatNoAgentWouldSay() throws Exception {
        // Given
        try (var early = platform.dial(host.identity());
                var wrong = platform.dial(host.identity())) {

            // When
            early.heartbeat();

            // Then
            assertThat(early.closed(LIMIT).getDescription()).contains("first message (HEARTBEAT) must be hello");
            wrong.greet(LIMIT);
            wrong.report(PressureReport.newBuilder().setCpuPressure(Double.NaN).build());
            var status = wrong.closed(LIMIT);
            assertThat(status.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(status.getDescription()).contains("pressure.cpu_pressure (NaN) must be between 0 and 1");
        }
    }

    @Test
    void takesWhatAFullReportLeavesOutAsAbsent() throws Exception {
        // Given
        var gone = platform.server();
        var there = platform.server();
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);
            agent.report(seen(gone, 1, GuestState.GUEST_STATE_RUNNING).build());
            Eventually.holds(LIMIT, () -> assertThat(observed(gone)).isEqualTo("running 1"));
        }
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);

            // When
            agent.report(GuestsReport.newBuilder()
                    .addGuests(seen(there, 1, GuestState.GUEST_STATE_RUNNING))
                    .build());

            // Then
            Eventually.holds(LIMIT, () -> assertThat(observed(gone)).isEqualTo("absent 1"));
            assertThat(observed(there)).isEqualTo("running 1");
        }
    }

    @Test
    void showsHowBusyAHostIsAndThatItIsOnline() throws Exception {
        // Given
        try (var agent = platform.dial(host.identity())) {
            agent.greet(LIMIT);

            // When
            agent.report(PressureReport.newBuilder()
                    .setCpuPressure(0.5)
                    .setCpuUsed(0.75)
                    .setMemoryUsedBytes(1000)
                    .build());

            // Then
            Eventually.holds(LIMIT, () -> {
                var seen = host(host.id());
                assertThat(seen.state()).isEqualTo(HostState.ONLINE);
                assertThat(seen.use().cpuPressure().value()).isEqualTo(0.5);
                assertThat(seen.use().cpuUsed().cores()).isEqualTo(0.75);
                assertThat(seen.facts().accelerator()).isEqualTo("tcg");
            });
            assertThat(platform.sql(
                                    "select hot_since from host_latest where host_id = $1",
                                    host.id().value())
                            .iterator()
                            .next()
                            .getOffsetDateTime(0))
                    .isNotNull();
        }
    }

    private static GuestReport.Builder seen(ServerId server, long generation, GuestState state) {
        return GuestReport.newBuilder()
                .setServerId(server.value())
                .setGeneration(generation)
                .setEpoch(1)
                .setState(state);
    }

    private String observed(ServerId server) {
        var rows = platform.sql(
                "select state || ' ' || generation from observed_guest where server_id = $1 and host_id = $2",
                server.value(),
                host.id().value());
        return rows.size() == 0 ? "" : rows.iterator().next().getString(0);
    }

    private Host host(HostId id) {
        return hosts.get(id).await().atMost(LIMIT);
    }

    private static void assertRefused(FakeAgent agent, String reason) throws Exception {
        var status = agent.closed(LIMIT);
        assertThat(status.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(status.getDescription()).contains(reason);
    }
}
