package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The hosts, as operators see them. */
final class Fleet {
    private static final double QUIET_PRESSURE = 0.08;
    private static final Duration QUIET_LIMIT = Duration.ofMinutes(2);

    private final BerthApi operator;
    private final Story story;

    /** A host and those of the demo's servers that run there. */
    record BusyHost(long id, String name, List<SoldServer> servers) {}

    Fleet(BerthApi operator, Story story) {
        this.operator = operator;
        this.story = story;
    }

    /** Booting guests make hosts busy, and the platform may act on it: the story begins when nothing stirs. */
    void awaitQuiet() throws InterruptedException {
        long deadline = System.nanoTime() + QUIET_LIMIT.toNanos();
        story.line("waiting until the hosts are quiet after the boots");
        while (!quiet()) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailed("the hosts are still busy after " + QUIET_LIMIT);
            }
            Thread.sleep(1_000);
        }
    }

    private boolean quiet() {
        for (JsonNode host : operator.get("/hosts").expect(200).body().path("hosts")) {
            if (host.path("cpu_pressure").asDouble() > QUIET_PRESSURE) {
                return false;
            }
        }
        JsonNode newest = operator.get("/moves?per_page=1")
                .expect(200)
                .body()
                .path("moves")
                .path(0);
        return !newest.path("status").asText().equals("running");
    }

    BusyHost hostWithTwo(List<SoldServer> servers) {
        BusyHost fullest = null;
        for (JsonNode host : operator.get("/hosts").expect(200).body().path("hosts")) {
            List<SoldServer> here = new ArrayList<>();
            for (JsonNode id : host.path("servers")) {
                servers.stream().filter(server -> server.id() == id.asLong()).forEach(here::add);
            }
            String name = host.path("name").asText();
            story.line("%s runs %s", name, here.stream().map(SoldServer::name).toList());
            if (fullest == null || here.size() > fullest.servers().size()) {
                fullest = new BusyHost(host.path("id").asLong(), name, here);
            }
        }
        if (fullest == null || fullest.servers().size() != 2) {
            throw new DemoFailed("three servers on two hosts should be two and one, but are: " + fullest);
        }
        return fullest;
    }
}
