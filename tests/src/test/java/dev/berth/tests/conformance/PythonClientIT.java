package dev.berth.tests.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.tests.platform.Platform;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** python3-hcloud, unmodified, against Berth: only its endpoint is set. */
@Tag("platform")
class PythonClientIT {
    private static final Path SCRIPT = Path.of("src/test/resources/python/reads_everything.py");
    private final Platform platform = Platform.running();

    @Test
    void readsEverythingThatACustomerCanRead() throws Exception {
        // Given: the system's Python, whose packages apt has installed
        var python = new ProcessBuilder("/usr/bin/python3", SCRIPT.toString()).redirectErrorStream(true);
        python.environment().put("HCLOUD_ENDPOINT", platform.endpoint());
        python.environment().put("HCLOUD_TOKEN", platform.customerToken());

        // When
        Process process = python.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        // Then
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output)
                .contains("server types: nano", "locations: lab1", "datacenters: lab1-dc1", "images: micro")
                .containsPattern("price: nano lab1 0\\.\\d{6} EUR");
    }
}
