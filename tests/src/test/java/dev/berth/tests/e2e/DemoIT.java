package dev.berth.tests.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import dev.berth.tests.demo.Demo;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job, end to end: a host made busy by its guests, and the platform moving one by itself. */
@Tag("platform")
class DemoIT {

    private final BerthApi customer = Platform.running().customer();

    @AfterEach
    void leaveTheHostsEmpty() {
        for (JsonNode server : customer.get("/servers?label_selector=shown-by%3Ddemo")
                .expect(200)
                .body()
                .path("servers")) {
            JsonNode action = customer.delete("/servers/" + server.path("id").asLong())
                    .expect(200)
                    .body()
                    .path("action");
            customer.awaitAction(action.path("id").asLong(), Servers.LIMIT);
        }
    }

    @Test
    void thePlatformMovesAGuestOffABusyHostByItself() throws Exception {
        Demo.show(System.getenv());
    }
}
