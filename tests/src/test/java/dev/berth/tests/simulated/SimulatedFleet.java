package dev.berth.tests.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The simulated hosts as the fleet's own door and folder show them: the truth that the API must tell. */
record SimulatedFleet(BerthApi door, Path folder) {

    static SimulatedFleet running() {
        return new SimulatedFleet(
                new BerthApi(environment("BERTH_DOOR"), ""), Path.of(environment("BERTH_HOME"), "fleet"));
    }

    /** How many servers were seeded. */
    static int seeded() {
        return Integer.parseInt(environment("BERTH_SEEDED"));
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set: run ./berth test --simulated"));
    }

    /** The hosts on which each server runs. */
    Map<Long, List<String>> whereGuestsRun() {
        Map<Long, List<String>> hosts = new TreeMap<>();
        for (JsonNode host : door.get("/hosts").expect(200).body().path("hosts")) {
            host.path("guests").forEach(server -> hosts.computeIfAbsent(server.asLong(), _ -> new ArrayList<>())
                    .add(host.path("name").asText()));
        }
        return hosts;
    }

    List<Long> guestsOf(String host) {
        List<Long> servers = new ArrayList<>();
        door.get("/hosts/" + host).expect(200).body().path("guests").forEach(server -> servers.add(server.asLong()));
        return servers;
    }

    void load(long server, double cores) {
        door.put("/servers/" + server + "/load", Map.of("cores", cores)).expect(200);
    }

    void release(long server) {
        door.delete("/servers/" + server + "/load").expect(200);
    }

    /** When each running guest was started, as its file says; a move does not change it. */
    Map<Long, String> whenGuestsStarted() throws IOException {
        Map<Long, String> started = new TreeMap<>();
        try (Stream<Path> hosts = Files.list(folder).filter(Files::isDirectory)) {
            for (Path host : hosts.toList()) {
                try (Stream<Path> guests = Files.list(host.resolve("running"))) {
                    for (Path guest : guests.toList()) {
                        started.put(
                                Long.parseLong(guest.getFileName().toString()),
                                Files.readAllLines(guest).stream()
                                        .filter(line -> line.startsWith("started="))
                                        .findFirst()
                                        .orElseThrow());
                    }
                }
            }
        }
        return started;
    }
}
