package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import dev.berth.tests.platform.Servers.Created;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A guest ends in its own way while its agent is dead: when the agent is back, it is known to be off, and stays so. */
@Tag("faults")
class KilledAgentOwnWayIT {
    private final Platform platform = Platform.settled();

    @Test
    void aShutdownSucceedsAlthoughTheAgentDiesInIt() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            String agent = agentOf(servers, server);
            long shutdown = servers.start(server.id(), "shutdown");
            Eventually.becomes(Servers.LIMIT, () -> servers.status(server.id()), status -> !status.equals("running"));

            // When
            platform.processes().kill(agent);
            platform.processes().mend();

            // Then
            servers.requireSuccess(shutdown);
            requireOff(servers, server);
        }
    }

    @Test
    void aGuestThatPowersItselfOffUnseenStaysOff() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            platform.processes().kill(agentOf(servers, server));

            // When
            server.guest().powerOff();
            Eventually.becomes(
                    Servers.LIMIT, () -> platform.processes().guestsOf(server.id()), java.util.List::isEmpty);
            platform.processes().mend();

            // Then
            requireOff(servers, server);
            servers.act(server.id(), "poweron");
            assertThat(servers.awaitAnswer(server).boots()).isEqualTo(2);
        }
    }

    /** The status is what the agent said last, so it counts once the agent has said something since. */
    private void requireOff(Servers servers, Created server) throws Exception {
        servers.awaitStatus(server.id(), "off");
        assertThat(platform.processes().guestsOf(server.id())).isEmpty();
    }

    private String agentOf(Servers servers, Created server) {
        return "agent-" + servers.hostOf(platform.operator(), server.id());
    }
}
