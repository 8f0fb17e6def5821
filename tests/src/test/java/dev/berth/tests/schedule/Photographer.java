package dev.berth.tests.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.schedule.Ledger.Entry;
import dev.berth.tests.schedule.Picture.Host;
import dev.berth.tests.schedule.Picture.Life;
import dev.berth.tests.schedule.Picture.Server;
import dev.berth.tests.schedule.Picture.Shown;
import dev.berth.tests.schedule.Picture.Wanted;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the picture of one project's servers and of the fleet. */
record Photographer(Caller customer, Caller operator, FleetDoor fleet) {

    Picture take(Ledger ledger) throws IOException, InterruptedException {
        Map<Long, Shown> shown = new HashMap<>();
        for (JsonNode server : get(customer, "/servers?per_page=50").path("servers")) {
            shown.put(
                    server.path("id").asLong(),
                    new Shown(
                            server.path("status").asText(),
                            server.path("public_net").path("ipv4").path("ip").asText()));
        }
        Map<Long, List<Long>> billed = new HashMap<>();
        for (JsonNode line : get(customer, "/billing/current").path("bill").path("lines")) {
            billed.computeIfAbsent(line.path("server").asLong(), _ -> new ArrayList<>())
                    .add(line.path("seconds").asLong());
        }
        List<Server> servers = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            servers.add(new Server(
                    entry.id,
                    Optional.ofNullable(shown.get(entry.id)),
                    wanted(entry),
                    new Life(entry.began, entry.ended),
                    billed.getOrDefault(entry.id, List.of())));
        }
        return new Picture(Instant.now(), servers, hosts());
    }

    /** A create that failed leaves nothing, whatever was asked for meanwhile. */
    private Optional<Wanted> wanted(Entry entry) throws InterruptedException {
        if (entry.createAction.isEmpty()) {
            return Optional.empty();
        }
        String status = get(customer, "/actions/" + entry.createAction.get())
                .path("action")
                .path("status")
                .asText();
        return status.equals("error") ? Optional.of(Wanted.NEVER) : entry.wanted;
    }

    private List<Host> hosts() throws IOException, InterruptedException {
        var running = fleet.running();
        List<Host> hosts = new ArrayList<>();
        int page = 1;
        JsonNode answer;
        do {
            answer = get(operator, "/hosts?per_page=50&page=" + page++);
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

    private static JsonNode get(Caller caller, String path) throws InterruptedException {
        return caller.send("GET", path, "").answer().expect(200).body();
    }

    private static List<Long> ids(JsonNode list) {
        List<Long> ids = new ArrayList<>();
        list.forEach(id -> ids.add(id.asLong()));
        return ids;
    }
}
