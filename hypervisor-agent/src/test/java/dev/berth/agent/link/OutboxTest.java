package dev.berth.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.contracts.agent.v1.Heartbeat;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox();

    @Test
    void keepsOnlyTheNewestReportOfEachGuest() {
        // Given
        outbox.put(guest(1, 1));
        outbox.put(guest(2, 1));

        // When
        outbox.put(guest(1, 2));

        // Then
        assertThat(outbox.take()).isEqualTo(guest(1, 2));
        assertThat(outbox.take()).isEqualTo(guest(2, 1));
        assertThat(outbox.take()).isNull();
    }

    @Test
    void sendsAReportThatIsNewerThanACensusBehindIt() {
        // Given
        var census = AgentMessage.newBuilder()
                .setGuests(GuestsReport.getDefaultInstance())
                .build();
        outbox.put(guest(1, 1));
        outbox.put(census);

        // When
        outbox.put(guest(1, 2));

        // Then
        assertThat(outbox.take()).isEqualTo(census);
        assertThat(outbox.take()).isEqualTo(guest(1, 2));
        assertThat(outbox.take()).isNull();
    }

    @Test
    void doesNotGrowWhileNothingIsTaken() {
        // When
        for (int beat = 0; beat < 1000; beat++) {
            outbox.put(AgentMessage.newBuilder()
                    .setHeartbeat(Heartbeat.getDefaultInstance())
                    .build());
        }

        // Then
        assertThat(outbox.take()).isNotNull();
        assertThat(outbox.take()).isNull();
    }

    private static AgentMessage guest(long server, long generation) {
        return AgentMessage.newBuilder()
                .setGuest(GuestReport.newBuilder().setServerId(server).setGeneration(generation))
                .build();
    }
}
