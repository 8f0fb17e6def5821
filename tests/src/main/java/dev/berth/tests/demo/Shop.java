package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import dev.berth.tests.guest.MicroGuest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Buys servers as any customer's program would. */
final class Shop {
    private static final Duration CREATE_LIMIT = Duration.ofMinutes(2);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);

    private final BerthApi customer;
    private final Story story;

    Shop(BerthApi customer, Story story) {
        this.customer = customer;
        this.story = story;
    }

    /** Deletes what an earlier demo left, so that it can be shown again. */
    void clearEarlierDemo() {
        JsonNode earlier = customer.get("/servers?label_selector=shown-by%3Ddemo&per_page=50")
                .expect(200)
                .body()
                .path("servers");
        List<Long> deletions = new ArrayList<>();
        for (JsonNode server : earlier) {
            story.line("deleting %s of an earlier demo", server.path("name").asText());
            deletions.add(customer.delete("/servers/" + server.path("id").asLong())
                    .expect(200)
                    .body()
                    .path("action")
                    .path("id")
                    .asLong());
        }
        deletions.forEach(action -> requireSuccess(customer.awaitAction(action, CREATE_LIMIT)));
    }

    List<SoldServer> sellThree() throws InterruptedException {
        List<SoldServer> servers = new ArrayList<>();
        for (String name : List.of("web-1", "web-2", "web-3")) {
            servers.add(sell(name));
        }
        for (SoldServer server : servers) {
            awaitAnswer(server.guest());
            story.line("%s answers at %s", server.name(), server.address());
        }
        return servers;
    }

    private SoldServer sell(String name) {
        JsonNode created = customer.post(
                        "/servers",
                        Map.of(
                                "name",
                                name,
                                "server_type",
                                "nano",
                                "image",
                                "micro",
                                "labels",
                                Map.of("shown-by", "demo")))
                .expect(201)
                .body();
        JsonNode server = created.path("server");
        requireSuccess(customer.awaitAction(created.path("action").path("id").asLong(), CREATE_LIMIT));
        String address = server.path("public_net").path("ipv4").path("ip").asText();
        story.line("sold %s (server %d, %s)", name, server.path("id").asLong(), address);
        return new SoldServer(server.path("id").asLong(), name, address);
    }

    private static void requireSuccess(JsonNode action) {
        if (!action.path("status").asText().equals("success")) {
            throw new DemoFailed("action ended badly: " + action);
        }
    }

    private static void awaitAnswer(MicroGuest guest) throws InterruptedException {
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        while (guest.status().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailed("guest %s does not answer after %s".formatted(guest.address(), ANSWER_LIMIT));
            }
            Thread.sleep(200);
        }
    }
}
