package dev.berth.tests.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.BerthApi;
import java.util.Map;

/** Hosts, as operators see and close them. */
public record Hosts(BerthApi operator) {

    public JsonNode named(String name) {
        return operator.get("/hosts?name=" + name)
                .expect(200)
                .body()
                .path("hosts")
                .path(0);
    }

    /** The name of the host that has this server. */
    public String of(long server) {
        for (JsonNode host : operator.get("/hosts").expect(200).body().path("hosts")) {
            for (JsonNode id : host.path("servers")) {
                if (id.asLong() == server) {
                    return host.path("name").asText();
                }
            }
        }
        throw new AssertionError("server %d has no host".formatted(server));
    }

    /** A host that is cordoned takes no guests. */
    public void cordon(String name) {
        setCordoned(name, true);
    }

    public void uncordon(String name) {
        setCordoned(name, false);
    }

    private void setCordoned(String name, boolean cordoned) {
        long id = named(name).path("id").asLong();
        operator.put("/hosts/" + id, Map.of("cordoned", cordoned)).expect(200);
    }
}
