package dev.berth.tests.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.testkit.time.Eventually;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hcloud command-line client, unmodified, against Berth: only its endpoint is set. */
@Tag("platform")
class HcloudCliIT {
    private static final String PUBLIC_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK0wmN/Cr3JXqmLW7u+g9pTh+wyqDHpSQEIQczXkVx9q test@berth";
    private final Platform platform = Platform.running();

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"server-type, nano", "location, lab1", "datacenter, lab1-dc1", "image, micro"})
    void listsTheCatalogue(String kind, String expected) throws Exception {
        assertThat(hcloud(kind, "list")).contains(expected);
        assertThat(hcloud(kind, "describe", kind.equals("image") ? "1" : expected))
                .contains(expected);
    }

    @Test
    void takesAServerThroughItsLife() throws Exception {
        // Given
        String name = Servers.freshName();
        String key = "key-" + name;
        Path file = Files.writeString(home.resolve("key.pub"), PUBLIC_KEY.replace("test@", name + "@"));
        hcloud("ssh-key", "create", "--name", key, "--public-key-from-file", file.toString());
        assertThat(hcloud("ssh-key", "list")).contains(key);

        // When
        String created = hcloud(
                "server",
                "create",
                "--name",
                name,
                "--type",
                "nano",
                "--image",
                "micro",
                "--location",
                "lab1",
                "--ssh-key",
                key,
                "--label",
                "tier=front");

        // Then
        assertThat(created).contains("created").doesNotContain("Root password");
        assertThat(hcloud("server", "list", "-l", "tier=front")).contains(name).contains("running");
        assertThat(hcloud("server", "describe", name)).contains("running", "nano", "micro");
        hcloud("server", "poweroff", name);
        assertThat(hcloud("server", "list")).contains("off");
        hcloud("server", "poweron", name);
        hcloud("server", "add-label", name, "note=kept");
        assertThat(hcloud("server", "list", "-l", "note=kept,tier=front")).contains(name);
        hcloud("server", "reset", name);
        hcloud("server", "enable-protection", name, "delete", "rebuild");
        assertThat(hcloud("server", "describe", name)).containsPattern("Delete:\\s+yes");
        assertThat(refused("server", "delete", name)).contains("server deletion is protected");
        hcloud("server", "disable-protection", name, "delete", "rebuild");
        hcloud("server", "shutdown", name);
        assertThat(hcloud("server", "list")).contains("off");
        hcloud("server", "reboot", name);
        assertThat(refused("server", "rebuild", name, "--image", "micro")).contains("not supported yet");
        hcloud("server", "delete", name);
        assertThat(hcloud("server", "list")).doesNotContain(name);
        hcloud("ssh-key", "delete", key);
    }

    @Test
    void drawsWhatAServerUses() throws Exception {
        try (var servers = new Servers(platform.customer())) {
            // Given a busy server, and two samples of it
            var server = servers.createAndAwait();
            server.guest().burn(Duration.ofMinutes(4));
            Eventually.holds(Duration.ofMinutes(3), () -> assertThat(busyPoints(server.id()))
                    .hasSizeGreaterThanOrEqualTo(2));

            // When
            String cpu = hcloud("server", "metrics", "--type", "cpu", Long.toString(server.id()));
            String json = hcloud("server", "metrics", "--type", "network", "-o", "json", Long.toString(server.id()));

            // Then
            assertThat(cpu).contains("Metric: cpu", "┤");
            assertThat(json).contains("network.0.bandwidth.in", "network.0.pps.out");
        }
    }

    private List<Double> busyPoints(long server) {
        var now = Instant.now();
        var points = new ArrayList<Double>();
        platform.customer()
                .get("/servers/%d/metrics?type=cpu&start=%s&end=%s".formatted(server, now.minusSeconds(600), now))
                .expect(200)
                .body()
                .at("/metrics/time_series/cpu/values")
                .forEach(point -> points.add(Double.parseDouble(point.get(1).asText())));
        return points.stream().filter(cpu -> cpu > 20).toList();
    }

    private String hcloud(String... words) throws IOException, InterruptedException {
        return run(0, words);
    }

    private String refused(String... words) throws IOException, InterruptedException {
        return run(1, words);
    }

    private String run(int result, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("hcloud"));
        line.addAll(List.of(words));
        var client = new ProcessBuilder(line).redirectErrorStream(true);
        client.environment().put("HOME", home.toString());
        client.environment().put("HCLOUD_ENDPOINT", platform.endpoint());
        client.environment().put("HCLOUD_TOKEN", platform.customerToken());
        Process process = client.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s:\n%s", line, output).isEqualTo(result);
        return output;
    }
}
