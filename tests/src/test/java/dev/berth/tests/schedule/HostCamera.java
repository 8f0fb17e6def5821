package dev.berth.tests.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.schedule.Picture.Host;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;

/** Photographs the hosts for everybody: who asks gets a photograph that was begun after that, and shares it with others. */
final class HostCamera {
    private final Caller operator;
    private final FleetDoor fleet;
    private final ReentrantLock shutter = new ReentrantLock();
    private FutureTask<List<Host>> next = new FutureTask<>(this::take);

    HostCamera(Caller operator, FleetDoor fleet) {
        this.operator = operator;
        this.fleet = fleet;
    }

    /** Fails while the fleet is down. */
    List<Host> photograph() throws IOException, InterruptedException {
        var asked = next();
        shutter.lockInterruptibly();
        try {
            if (!asked.isDone()) {
                begin();
                asked.run();
            }
            return asked.get();
        } catch (ExecutionException failed) {
            throw new IOException("no photograph of the hosts", failed.getCause());
        } finally {
            shutter.unlock();
        }
    }

    private synchronized FutureTask<List<Host>> next() {
        return next;
    }

    /** Who asks from now on waits for another one. */
    private synchronized void begin() {
        next = new FutureTask<>(this::take);
    }

    private List<Host> take() throws IOException, InterruptedException {
        var running = fleet.running();
        List<Host> hosts = new ArrayList<>();
        int page = 1;
        JsonNode answer;
        do {
            answer = operator.get("/hosts?per_page=50&page=" + page++);
            for (JsonNode host : answer.path("hosts")) {
                String name = host.path("name").asText();
                hosts.add(new Host(
                        name,
                        host.path("vcpus_reserved").asInt(),
                        host.path("memory_reserved_bytes").asLong(),
                        ids(host.path("servers")),
                        ids(host.path("strays")),
                        running.getOrDefault(name, Set.of()),
                        fleet.kept(name)));
            }
        } while (!answer.path("meta").path("pagination").path("next_page").isNull());
        return hosts;
    }

    private static List<Long> ids(JsonNode list) {
        List<Long> ids = new ArrayList<>();
        list.forEach(id -> ids.add(id.asLong()));
        return ids;
    }
}
