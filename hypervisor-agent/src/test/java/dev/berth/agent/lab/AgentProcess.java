package dev.berth.agent.lab;

import dev.berth.agent.fake.FakeControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The built agent as a process inside one lab host; it can be killed and started again. */
final class AgentProcess {
    private final Lab lab;
    private final int host;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    AgentProcess(Lab lab, int host, FakeControlPlane control) {
        this.lab = lab;
        this.host = host;
        this.log = lab.home().resolve("agent" + host + ".log");
        this.environment = Map.of(
                "BERTH_AGENT_FOLDER",
                "/var/lib/berth",
                "BERTH_AGENT_ENROLLMENT_URL",
                control.httpsUrl(),
                "BERTH_AGENT_ENROLLMENT_TOKEN",
                control.token(),
                "BERTH_AGENT_CONTROL_ADDRESS",
                control.grpcAddress(),
                "BERTH_AGENT_PRESSURE_ROOT",
                "/run/berth/pressure",
                "BERTH_AGENT_MIGRATION_ADDRESS",
                lab.hostAddress(host),
                "BERTH_AGENT_BRIDGE",
                lab.bridge(),
                "BERTH_AGENT_CORES",
                "1",
                "BERTH_AGENT_MEMORY",
                "320MiB",
                "BERTH_AGENT_ACCELERATOR",
                "auto");
    }

    void start() throws IOException {
        String run = Path.of("run").toAbsolutePath().toString();
        var builder = new ProcessBuilder(lab.inside(host, List.of(run))).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** As a power cut of the agent alone: no shutdown hook runs. */
    void kill() throws InterruptedException {
        var present = process;
        if (present != null) {
            present.destroyForcibly();
            present.waitFor(10, TimeUnit.SECONDS);
        }
    }

    long residentKibibytes() throws IOException {
        var present = process;
        if (present == null) {
            return 0;
        }
        return Files.readAllLines(Path.of("/proc/" + present.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
