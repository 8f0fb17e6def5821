package dev.berth.agent.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of the host's programs to its end and keeps what it said. */
public final class Program {
    private static final long LIMIT_SECONDS = 60;

    private Program() {}

    /** Throws with the program's own words when it fails. */
    public static void run(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("%s did not end within %d s".formatted(command.getFirst(), LIMIT_SECONDS));
            }
            if (process.exitValue() != 0) {
                throw new IOException("%s failed (%d): %s".formatted(command.getFirst(), process.exitValue(), said));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
