package dev.berth.tests.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Platform;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process that carries all simulated hosts is killed; its guests outlive it, as real ones outlive an agent. */
@Tag("simulated")
class KilledFleetIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Platform platform = Platform.running();
    private final SimulatedFleet fleet = SimulatedFleet.running();

    @Test
    void keepsEveryGuestRunning() throws Exception {
        // Given
        var before = fleet.whenGuestsStarted();
        assertThat(before).hasSizeGreaterThanOrEqualTo(SimulatedFleet.seeded());

        // When
        platform.processes().kill("agent-fleet");
        platform.processes().mend();

        // Then
        assertThat(fleet.whenGuestsStarted()).as("no guest was started again").isEqualTo(before);
        Eventually.becomes(LIMIT, this::running, count -> count == SimulatedFleet.seeded());
    }

    private int running() {
        return platform.customer()
                .get("/servers?label_selector=by%3Dseed&status=running&per_page=1")
                .expect(200)
                .body()
                .path("meta")
                .path("pagination")
                .path("total_entries")
                .asInt();
    }
}
