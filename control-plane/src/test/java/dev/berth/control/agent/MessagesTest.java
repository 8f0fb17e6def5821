package dev.berth.control.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.contracts.agent.v1.CopyProgress;
import dev.berth.contracts.agent.v1.GuestProblem;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.HostFacts;
import dev.berth.contracts.agent.v1.PressureReport;
import dev.berth.control.guest.GuestState;
import dev.berth.model.id.HostId;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is believed of agents' messages, and what is not. */
class MessagesTest {
    private static final HostId HOST = new HostId(1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void readsAReportOfACopyThatEnded() {
        // Given
        var report = guest(5).setStateValue(7)
                .setGeneration(3)
                .setCopy(CopyProgress.newBuilder()
                        .setTransferId("t1")
                        .setEnded(true)
                        .setSucceeded(true)
                        .setDowntimeMilliseconds(210))
                .build();

        // When
        var seen = ReportMessages.read(report, HOST, NOW);

        // Then
        assertThat(seen.state()).isEqualTo(GuestState.SENT);
        assertThat(seen.observed()).isEqualTo(NOW);
        assertThat(seen.copy().orElseThrow().downtime()).contains(Duration.ofMillis(210));
    }

    @Test
    void keepsTheLastOfTwoRowsOfOneServerInAFullReport() {
        // Given
        var report = GuestsReport.newBuilder()
                .addGuests(guest(5).setStateValue(4))
                .addGuests(guest(5).setStateValue(3))
                .build();

        // When
        var seen = ReportMessages.read(report, HOST, NOW);

        // Then
        assertThat(seen).singleElement().extracting(row -> row.state()).isEqualTo(GuestState.OFF);
    }

    @Test
    void cutsALongTextForOperators() {
        // Given
        var report = guest(5).setStateValue(8)
                .setProblem(GuestProblem.newBuilder().setCode("start_failed").setText("x".repeat(10_000)))
                .build();

        // When
        var seen = ReportMessages.read(report, HOST, NOW);

        // Then
        assertThat(seen.problem().orElseThrow().text()).hasSize(2000);
    }

    @Test
    void refusesWhatNoAgentWouldSay() {
        refused(
                () -> ReportMessages.read(guest(0).setStateValue(4).build(), HOST, NOW),
                "guest.server_id: server id 0");
        refused(() -> ReportMessages.read(guest(5).build(), HOST, NOW), "guest.state (0) must be one of 1 to 8");
        refused(
                () -> ReportMessages.read(
                        guest(5).setStateValue(4).setGeneration(-1).build(), HOST, NOW),
                "guest.generation (18446744073709551615) must be below 2^63");
        refused(() -> PressureMessages.read(pressure(1.5, 0)), "pressure.cpu_pressure (1.5) must be between 0 and 1");
        refused(() -> PressureMessages.read(pressure(0.5, -1)), "pressure.cpu_used (-1.0) must be between 0 and 65536");
        refused(() -> readFacts(0), "facts.cores (0.0) must be above 0");
    }

    private static void refused(ThrowingCallable reading, String reason) {
        assertThatThrownBy(reading).isInstanceOf(MalformedMessage.class).hasMessageContaining(reason);
    }

    private static GuestReport.Builder guest(long server) {
        return GuestReport.newBuilder().setServerId(server);
    }

    private static PressureReport pressure(double pressure, double used) {
        return PressureReport.newBuilder()
                .setCpuPressure(pressure)
                .setCpuUsed(used)
                .build();
    }

    private static void readFacts(double cores) {
        dev.berth.control.agent.HostFacts.of(Hello.newBuilder()
                .setFacts(HostFacts.newBuilder().setCores(cores))
                .build());
    }
}
