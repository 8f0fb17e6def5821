package dev.berth.tests.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.tests.platform.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unmodified clients page through every server. */
@Tag("simulated")
class PagingIT {
    private static final String PYTHON = """
            import os
            from hcloud import Client
            client = Client(token=os.environ["HCLOUD_TOKEN"], api_endpoint=os.environ["HCLOUD_ENDPOINT"])
            for server in client.servers.get_all(label_selector="by=seed"):
                print(server.id, server.name, server.status, server.public_net.ipv4.ip)
            """;

    private final Platform platform = Platform.running();

    @TempDir
    private Path home;

    @Test
    void listsEveryServerWithTheCommandLineClient() throws Exception {
        // When
        var lines = run("hcloud", "server", "list", "-l", "by=seed", "-o", "noheader", "-o", "columns=id,ipv4,status");

        // Then
        assertThat(lines)
                .hasSize(SimulatedFleet.seeded())
                .doesNotHaveDuplicates()
                .allMatch(line -> line.endsWith("running"));
        assertThat(lines.stream().map(line -> line.split("\\s+")[1]))
                .as("each address is held once")
                .doesNotHaveDuplicates();
    }

    @Test
    void listsEveryServerWithThePythonLibrary() throws Exception {
        // When
        var lines = run("/usr/bin/python3", "-c", PYTHON);

        // Then
        assertThat(lines)
                .hasSize(SimulatedFleet.seeded())
                .doesNotHaveDuplicates()
                .allMatch(line -> line.contains("running"));
    }

    private List<String> run(String... command) throws Exception {
        var client = new ProcessBuilder(command).redirectErrorStream(true);
        client.environment().put("HOME", home.toString());
        client.environment().put("HCLOUD_ENDPOINT", platform.endpoint());
        client.environment().put("HCLOUD_TOKEN", platform.customerToken());
        Process process = client.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as("%s:\n%s", command[0], output).isZero();
        return output.lines().map(String::strip).toList();
    }
}
