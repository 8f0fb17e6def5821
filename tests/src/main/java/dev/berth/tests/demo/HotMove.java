package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import dev.berth.tests.demo.Fleet.BusyHost;
import dev.berth.tests.guest.TickReceiver;
import dev.berth.tests.guest.TickRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a host busy from inside its guests, then waits for the platform to act. */
final class HotMove {
    static final Duration TICK = Duration.ofMillis(5);
    private static final Duration BURN = Duration.ofMinutes(3);
    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final Duration AFTER = Duration.ofSeconds(2);

    private final BerthApi operator;
    private final Story story;
    private final TickReceiver ticks;

    HotMove(BerthApi operator, Story story, TickReceiver ticks) {
        this.operator = operator;
        this.story = story;
        this.ticks = ticks;
    }

    /** Burns on all guests of the host until one has been moved; then lets them rest. */
    MoveReport watch(BusyHost host, List<SoldServer> servers) throws InterruptedException {
        long newestBefore = newestMove().path("id").asLong(0);
        Map<Long, String> bootsBefore = new HashMap<>();
        for (SoldServer server : host.servers()) {
            bootsBefore.put(server.id(), bootId(server));
            server.guest().burn(BURN);
            story.line("%s on %s computes flat out", server.name(), host.name());
        }
        long burning = System.nanoTime();
        try {
            JsonNode move = awaitMove(newestBefore);
            Thread.sleep(AFTER);
            SoldServer moved = servers.stream()
                    .filter(server -> server.id() == move.path("server").asLong())
                    .findFirst()
                    .orElseThrow(() -> new DemoFailed("moved a server that is not the demo's: " + move));
            TickRecord record = ticks.of(moved.address()).between(burning, System.nanoTime());
            boolean sameBoot = bootId(moved).equals(bootsBefore.get(moved.id()));
            return new MoveReport(moved, move, record, sameBoot);
        } finally {
            host.servers().forEach(server -> server.guest().burn(Duration.ZERO));
        }
    }

    private JsonNode awaitMove(long newestBefore) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        boolean announced = false;
        while (System.nanoTime() < deadline) {
            JsonNode move = newestMove();
            boolean isNew = move.path("id").asLong(0) > newestBefore;
            if (isNew && !announced) {
                story.line(
                        "%s is being moved from %s to %s",
                        move.path("server_name").asText(),
                        move.path("source_host_name").asText(),
                        move.path("target_host_name").asText());
                announced = true;
            }
            if (isNew && !move.path("status").asText().equals("running")) {
                return move;
            }
            Thread.sleep(250);
        }
        throw new DemoFailed("the platform has not moved anything within " + LIMIT);
    }

    private JsonNode newestMove() {
        return operator.get("/moves?sort=id:desc&per_page=1")
                .expect(200)
                .body()
                .path("moves")
                .path(0);
    }

    private static String bootId(SoldServer server) {
        return server.guest()
                .status()
                .orElseThrow(() -> new DemoFailed(server.name() + " does not answer"))
                .bootId();
    }
}
