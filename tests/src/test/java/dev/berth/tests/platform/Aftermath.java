package dev.berth.tests.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.testkit.time.Eventually;
import dev.berth.tests.guest.MicroGuest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What must hold after any fault: each server runs once, each address is held once, usage adds up. */
public record Aftermath(Platform platform) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The guest was never started anew: its memory is the one from before. */
    public void requireSameBoot(Servers.Created server, MicroGuest.Status boot) throws Exception {
        Eventually.holds(LIMIT, () -> assertThat(server.guest().status()).contains(boot));
        requireOneOf(server);
    }

    public void requireOneOf(Servers.Created server) throws Exception {
        Eventually.holds(LIMIT, () -> {
            assertThat(platform.processes().guestsOf(server.id())).hasSize(1);
            assertThat(statusOf(server.id())).isEqualTo("running");
        });
        Eventually.holds(LIMIT, () -> requireReservationsMatchGuests());
        requireAddressesOnce();
        Eventually.holds(LIMIT, () -> requireBilledOnce(server.id()));
    }

    private String statusOf(long server) {
        return platform.customer()
                .get("/servers/" + server)
                .expect(200)
                .body()
                .path("server")
                .path("status")
                .asText();
    }

    private void requireAddressesOnce() {
        Set<String> seen = new HashSet<>();
        for (JsonNode server : platform.customer()
                .get("/servers?per_page=50")
                .expect(200)
                .body()
                .path("servers")) {
            String address = server.path("public_net").path("ipv4").path("ip").asText();
            assertThat(seen.add(address)).as("%s is held once", address).isTrue();
        }
    }

    /** What is reserved on the hosts is what their guests take, and no target of a finished move is left. */
    private void requireReservationsMatchGuests() {
        for (JsonNode host :
                platform.operator().get("/hosts").expect(200).body().path("hosts")) {
            assertThat(host.path("state").asText()).as("%s", host).isEqualTo("online");
            assertThat(host.path("vcpus_reserved").asInt())
                    .as("%s", host)
                    .isEqualTo(host.path("servers").size());
            assertThat(host.path("strays")).as("%s", host).isEmpty();
        }
    }

    /** One line of the bill, for the time from the create until now, give or take what a report needs to travel. */
    private void requireBilledOnce(long server) {
        JsonNode created =
                platform.customer().get("/servers/" + server).expect(200).body().path("server");
        long age = Duration.between(
                        java.time.OffsetDateTime.parse(created.path("created").asText())
                                .toInstant(),
                        java.time.Instant.now())
                .toSeconds();
        int lines = 0;
        for (JsonNode line : platform.customer()
                .get("/billing/current")
                .expect(200)
                .body()
                .path("bill")
                .path("lines")) {
            if (line.path("server").asLong() == server) {
                lines++;
                assertThat(line.path("seconds").asLong()).isBetween(age - 5, age + 5);
            }
        }
        assertThat(lines).isEqualTo(1);
    }
}
