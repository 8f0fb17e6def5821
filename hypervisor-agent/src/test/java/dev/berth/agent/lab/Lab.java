package dev.berth.agent.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two lab hosts that somebody has brought up; see lab/README.md. Found by the variables that lab/lab itself reads. */
record Lab(Path script, Path home, Path images, String instance, String management) {

    /** Where it is missing, the message says how to get it. */
    static Lab find() {
        Path root = Path.of(System.getProperty("berth.lab.folder", "../lab"))
                .toAbsolutePath()
                .normalize();
        return new Lab(
                root.resolve("lab"),
                Path.of(System.getenv()
                        .getOrDefault(
                                "BERTH_HOME", root.resolveSibling(".berth").toString())),
                Path.of(System.getProperty(
                        "berth.lab.images",
                        root.resolveSibling(".berth/images/micro").toString())),
                System.getenv().getOrDefault("BERTH_INSTANCE", "bd"),
                System.getenv().getOrDefault("BERTH_LAB_MANAGEMENT", "10.77.0.0/24"));
    }

    boolean isUp(int hosts) {
        for (int host = 1; host <= hosts; host++) {
            if (!Files.exists(Path.of("/run/berth", instance, "host" + host + ".pause"))) {
                return false;
            }
        }
        return Files.exists(images.resolve("vmlinuz"));
    }

    String hostAddress(int host) {
        return prefix() + "." + host;
    }

    /** Where hosts reach the machine that runs the test. */
    String rootAddress() {
        return prefix() + ".253";
    }

    private String prefix() {
        return management.substring(0, management.lastIndexOf('.'));
    }

    String bridge() {
        return instance + "-guests";
    }

    Path storage(int host) {
        return home.resolve("lab/host" + host + "/storage");
    }

    List<String> inside(int host, List<String> command) {
        List<String> whole = new ArrayList<>(List.of(script.toString(), "enter", Integer.toString(host)));
        whole.addAll(command);
        return whole;
    }

    /** Runs a command inside a host and answers what it printed. */
    String run(int host, String... command) throws IOException, InterruptedException {
        return run(inside(host, List.of(command)));
    }

    String script(String... arguments) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of(script.toString()));
        whole.addAll(List.of(arguments));
        return run(whole);
    }

    /** As a crash: guests run on, whoever used it loses the connection. */
    void killLibvirtd(int host) throws IOException {
        String entry = Files.readString(Path.of("/run/berth", instance, "host" + host + ".libvirtd"));
        ProcessHandle.of(Long.parseLong(entry.split(" ")[0])).orElseThrow().destroyForcibly();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        // libvirtd started by the script keeps its output open: so the output goes to a file, not to a pipe.
        Path said = Files.createTempFile("lab", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.waitFor(60, TimeUnit.SECONDS);
            return Files.readString(said, StandardCharsets.UTF_8).strip();
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
