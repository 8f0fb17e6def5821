package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.guest.MicroGuest;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import dev.berth.tests.platform.Servers.Created;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Real guests go down and begin anew in their own way: by their power button, by their own poweroff, or not at all. Each test
 * has a server of its own and mostly waits, so two run at a time.
 */
@Tag("platform")
class OwnWayIT {
    private final Platform platform = Platform.running();

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aRebootBeginsTheGuestAnewInTheSameMachine() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            var before = server.guest().status().orElseThrow();
            long machine = machineOf(server);

            // When
            servers.act(server.id(), "reboot");

            // Then
            var after = awaitAnotherBoot(server, before);
            assertThat(after.boots()).isEqualTo(before.boots() + 1);
            assertThat(machineOf(server)).isEqualTo(machine);
            assertThat(servers.status(server.id())).isEqualTo("running");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aRebootOfADeafGuestResetsIt() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            var before = server.guest().status().orElseThrow();
            server.guest().ignorePowerButton();
            long machine = machineOf(server);

            // When
            servers.act(server.id(), "reboot");

            // Then
            awaitAnotherBoot(server, before);
            assertThat(machineOf(server)).isEqualTo(machine);

            // And its own poweroff means poweroff again
            server.guest().powerOff();
            servers.awaitStatus(server.id(), "off");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aShutdownEndsOnceTheGuestIsOff() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();

            // When
            servers.act(server.id(), "shutdown");

            // Then
            assertThat(servers.status(server.id())).isEqualTo("off");
            assertThat(platform.processes().guestsOf(server.id())).isEmpty();
            servers.act(server.id(), "poweron");
            assertThat(servers.awaitAnswer(server).boots()).isEqualTo(2);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aShutdownThatTheGuestDoesNotHearFailsAndItRunsOn() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            var before = server.guest().status().orElseThrow();
            server.guest().ignorePowerButton();

            // When
            JsonNode action = platform.customer().awaitAction(servers.start(server.id(), "shutdown"), Servers.LIMIT);

            // Then
            assertThat(action.path("status").asText()).as("%s", action).isEqualTo("error");
            assertThat(action.path("error").path("code").asText()).isEqualTo("timeout");
            assertThat(action.path("error").path("message").asText()).contains("poweroff pulls the plug");
            servers.awaitStatus(server.id(), "running");
            assertThat(server.guest().status()).contains(before);

            // When it goes down after all, it stays off
            server.guest().powerOff();

            // Then
            servers.awaitStatus(server.id(), "off");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aGuestThatPowersItselfOffIsOffUntilItIsSwitchedOn() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();

            // When
            server.guest().powerOff();

            // Then
            servers.awaitStatus(server.id(), "off");
            assertThat(platform.processes().guestsOf(server.id())).isEmpty();
            servers.act(server.id(), "poweron");
            assertThat(servers.awaitAnswer(server).boots()).isEqualTo(2);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aGuestWhoseMachineIsKilledIsStartedAgain() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            var before = server.guest().status().orElseThrow();

            // When
            platform.processes().guestsOf(server.id()).getFirst().destroyForcibly();

            // Then
            awaitAnotherBoot(server, before);
            servers.awaitStatus(server.id(), "running");
        }
    }

    private long machineOf(Created server) throws Exception {
        return platform.processes().guestsOf(server.id()).getFirst().pid();
    }

    private static MicroGuest.Status awaitAnotherBoot(Created server, MicroGuest.Status before) throws Exception {
        return Eventually.becomes(Servers.LIMIT, () -> server.guest().status(), now -> now.filter(
                                status -> !status.bootId().equals(before.bootId()))
                        .isPresent())
                .orElseThrow();
    }
}
