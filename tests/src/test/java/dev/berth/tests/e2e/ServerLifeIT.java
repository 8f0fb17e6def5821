package dev.berth.tests.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server's whole life on a real guest: made, labelled, switched off and on, reset, deleted, billed. */
@Tag("platform")
class ServerLifeIT {
    private final Platform platform = Platform.running();

    @Test
    void aServerLivesThroughAllItsVerbs() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.createAndAwait();
            var firstBoot = server.guest().status().orElseThrow();
            assertThat(firstBoot.boots()).isEqualTo(1);
            assertThat(servers.status(server.id())).isEqualTo("running");

            // When it is switched off, nothing of it runs and nothing answers
            servers.act(server.id(), "poweroff");
            assertThat(servers.status(server.id())).isEqualTo("off");
            assertThat(platform.processes().guestsOf(server.id())).isEmpty();

            // When it is switched on, it boots from the same disk
            servers.act(server.id(), "poweron");
            var secondBoot = servers.awaitAnswer(server);
            assertThat(secondBoot.boots()).isEqualTo(2);

            // When it is reset, it boots once more
            servers.act(server.id(), "reset");
            Eventually.holds(Servers.LIMIT, () -> assertThat(server.guest().status())
                    .get()
                    .satisfies(status -> assertThat(status.bootId()).isNotEqualTo(secondBoot.bootId())));

            // When it is deleted, guest and address are gone and the bill has its line
            servers.delete(server.id());
            assertThat(platform.customer().get("/servers/" + server.id()).errorCode())
                    .isEqualTo("not_found");
            assertThat(platform.processes().guestsOf(server.id())).isEmpty();
            Eventually.holds(Duration.ofSeconds(15), () -> assertThat(billLines(server.id()))
                    .isEqualTo(1));
        }
    }

    @Test
    void aServerIsRenamedAndLabelled() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given
            var server = servers.create();
            servers.requireSuccess(server.action());
            String name = Servers.freshName();

            // When
            JsonNode changed = platform.customer()
                    .put("/servers/" + server.id(), Map.of("name", name, "labels", Map.of("tier", "front")))
                    .expect(200)
                    .body()
                    .path("server");

            // Then
            assertThat(changed.path("name").asText()).isEqualTo(name);
            JsonNode picked = platform.customer()
                    .get("/servers?label_selector=tier%3Dfront&name=" + name)
                    .expect(200)
                    .body();
            assertThat(picked.path("servers")).hasSize(1);
            assertThat(picked.path("meta")
                            .path("pagination")
                            .path("total_entries")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    private long billLines(long server) {
        long count = 0;
        for (JsonNode line : platform.customer()
                .get("/billing/current")
                .expect(200)
                .body()
                .path("bill")
                .path("lines")) {
            count += line.path("server").asLong() == server ? 1 : 0;
        }
        return count;
    }
}
