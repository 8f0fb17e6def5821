package dev.berth.tests.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.platform.Platform;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operator asks which hosts of a whole fleet could be switched off. */
@Tag("simulated")
class PowerPlanIT {
    private final Platform platform = Platform.running();
    private final SimulatedFleet fleet = SimulatedFleet.running();

    @Test
    void tellsOfEveryHostWhetherItIsNeeded() {
        // When
        var power =
                platform.operator().get("/placement/power").expect(200).body().path("power");

        // Then
        Set<String> told = new HashSet<>();
        power.path("sleep").forEach(host -> told.add(name(host)));
        assertThat(power.path("watts_saved").asDouble())
                .isEqualTo(power.path("idle_watts").asDouble() * told.size());
        power.path("kept").forEach(host -> {
            assertThat(host.path("reason").asText()).isNotBlank();
            assertThat(told.add(name(host))).as("told once").isTrue();
        });
        Set<String> all = new HashSet<>();
        fleet.door()
                .get("/hosts")
                .expect(200)
                .body()
                .path("hosts")
                .forEach(host -> all.add(host.path("name").asText()));
        assertThat(told).isEqualTo(all);
    }

    private static String name(JsonNode entry) {
        return entry.path("host").path("name").asText();
    }
}
