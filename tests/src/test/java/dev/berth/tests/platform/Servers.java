package dev.berth.tests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.client.BerthApi;
import dev.berth.tests.guest.MicroGuest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Servers that a test has bought; closing deletes them all, so that the next test finds the hosts empty. */
public final class Servers implements AutoCloseable {
    public static final Duration LIMIT = Duration.ofMinutes(2);

    private final BerthApi customer;
    private final List<Long> bought = new ArrayList<>();

    public Servers(BerthApi customer) {
        this.customer = customer;
    }

    /** A server and the action that makes it; both as the API shows them. */
    public record Created(long id, String address, long action) {
        public MicroGuest guest() {
            return new MicroGuest(address);
        }
    }

    public static String freshName() {
        return "t-" + Long.toHexString(ThreadLocalRandom.current().nextLong() & 0xffffffffL);
    }

    public Created create() {
        return create(freshName());
    }

    public Created create(String name) {
        return create(Map.of("name", name, "server_type", "nano", "image", "micro", "labels", Map.of("by", "test")));
    }

    public Created create(Map<String, ?> wish) {
        JsonNode body = customer.post("/servers", wish).expect(201).body();
        long id = body.path("server").path("id").asLong();
        bought.add(id);
        String address =
                body.path("server").path("public_net").path("ipv4").path("ip").asText();
        return new Created(id, address, body.path("action").path("id").asLong());
    }

    /** Creates a server and waits until its guest answers over the network. */
    public Created createAndAwait() throws Exception {
        Created server = create();
        requireSuccess(server.action());
        awaitAnswer(server);
        return server;
    }

    public void requireSuccess(long action) {
        JsonNode ended = customer.awaitAction(action, LIMIT);
        assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("success");
    }

    public MicroGuest.Status awaitAnswer(Created server) throws Exception {
        return Eventually.becomes(LIMIT, () -> server.guest().status(), Optional::isPresent)
                .orElseThrow();
    }

    public String status(long server) {
        return customer.get("/servers/" + server)
                .expect(200)
                .body()
                .path("server")
                .path("status")
                .asText();
    }

    public void act(long server, String verb) {
        requireSuccess(start(server, verb));
    }

    /** The action's id; it goes on. */
    public long start(long server, String verb) {
        return customer.post("/servers/" + server + "/actions/" + verb, Map.of())
                .expect(201)
                .body()
                .path("action")
                .path("id")
                .asLong();
    }

    /** Until a server shows this status for the public. */
    public void awaitStatus(long server, String status) throws Exception {
        Eventually.becomes(LIMIT, () -> status(server), status::equals);
    }

    /** The host on which the server has its place. */
    public String hostOf(BerthApi operator, long server) {
        for (JsonNode host : operator.get("/hosts").expect(200).body().path("hosts")) {
            for (JsonNode one : host.path("servers")) {
                if (one.asLong() == server) {
                    return host.path("name").asText();
                }
            }
        }
        throw new AssertionError("no host has server " + server);
    }

    public void delete(long server) {
        JsonNode action =
                customer.delete("/servers/" + server).expect(200).body().path("action");
        requireSuccess(action.path("id").asLong());
        bought.remove(server);
    }

    /** Even when the platform has just been hit: what stayed behind would fail the next test, and hide which one failed first. */
    @Override
    public void close() {
        for (long server : List.copyOf(bought)) {
            if (customer.getPatiently("/servers/" + server, LIMIT).status() == 200) {
                delete(server);
            }
        }
    }
}
