package dev.berth.tests.seed;

import dev.berth.tests.client.BerthApi;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The program behind {@code ./berth seed}: creates the servers that lack, waits until all run, says how fast it went. Its
 * whereabouts come by the environment: HCLOUD_ENDPOINT, HCLOUD_TOKEN, BERTH_SEED_SERVERS, BERTH_SEED_AT_ONCE.
 */
public final class Seed {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private Seed() {}

    public static void main(String[] arguments) throws InterruptedException {
        int servers = number("BERTH_SEED_SERVERS", 5_000);
        var project = new SeededProject(new BerthApi(text("HCLOUD_ENDPOINT"), text("HCLOUD_TOKEN")), Seed::say);
        try {
            project.fill(servers, number("BERTH_SEED_AT_ONCE", 16));
            project.awaitRunning(servers, LIMIT);
        } catch (SeedFailed failed) {
            System.err.println("seed: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void say(String line) {
        System.out.println("  " + line);
    }

    private static String text(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set: run ./berth seed"));
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(
                Optional.ofNullable(System.getenv(name)).orElse(String.format(Locale.ROOT, "%d", otherwise)));
    }
}
