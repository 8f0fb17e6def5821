package dev.berth.tests.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.tests.schedule.Step.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The simulated fleet from behind: what truly runs and lies on its hosts, and what goes wrong with them. */
record FleetDoor(URI door, Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Which servers run on each host; fails while the fleet is down. */
    Map<String, Set<Long>> running() throws IOException, InterruptedException {
        Map<String, Set<Long>> running = new TreeMap<>();
        for (JsonNode host : send("GET", "/hosts", "").path("hosts")) {
            Set<Long> servers = new HashSet<>();
            host.path("guests").forEach(id -> servers.add(id.asLong()));
            running.put(host.path("name").asText(), servers);
        }
        return running;
    }

    /** Of which servers something lies on this host. */
    Set<Long> kept(String host) throws IOException {
        try (var folders = Files.list(folder.resolve(host).resolve("guests"))) {
            return folders.map(found -> Long.valueOf(found.getFileName().toString()))
                    .collect(Collectors.toSet());
        } catch (NoSuchFileException none) {
            return Set.of();
        }
    }

    Optional<String> hostOf(long server) throws IOException, InterruptedException {
        return running().entrySet().stream()
                .filter(host -> host.getValue().contains(server))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    void spoil(String host, Fault fault) throws IOException, InterruptedException {
        send("PATCH", "/hosts/%s/faults".formatted(host), body(fault));
    }

    void mend(String host) throws IOException, InterruptedException {
        send("DELETE", "/hosts/%s/faults".formatted(host), "");
    }

    private static String body(Fault fault) {
        return switch (fault) {
            case START_FAILS -> "{\"start_fails\": \"start_failed\"}";
            case SLOW_START -> "{\"slow_start_milliseconds\": 1500}";
            case STORAGE_FULL -> "{\"storage_full\": true}";
            case HYPERVISOR_DOWN -> "{\"hypervisor_down\": true}";
            case COPY_FAILS -> "{\"copies\": \"fails\"}";
            case DEAD -> "{\"dead\": true}";
            case CLOCK_AHEAD -> "{\"clock_offset_seconds\": 3600}";
            case CLOCK_BEHIND -> "{\"clock_offset_seconds\": -3600}";
        };
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
