package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import java.util.ArrayList;
import java.util.List;

/** The hosts, as operators see them. */
final class Fleet {
    private final BerthApi operator;
    private final Story story;

    /** A host and those of the demo's servers that run there. */
    record BusyHost(long id, String name, List<SoldServer> servers) {}

    Fleet(BerthApi operator, Story story) {
        this.operator = operator;
        this.story = story;
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
