package dev.berth.tests.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The platform's processes: killed hard, and brought back by {@code ./berth up}, which mends what is missing. */
public record Processes(Path command, Path home) {

    /** Which process has this name now. */
    public long pid(String name) throws IOException {
        return recorded(name + ".pid").pid();
    }

    /** SIGKILL, at once and without a farewell. The name is that of its pid file, such as {@code control-plane}. */
    public void kill(String name) throws IOException {
        killRecorded(name + ".pid");
    }

    void killRecorded(String file) throws IOException {
        ProcessHandle process = recorded(file);
        process.destroyForcibly();
        process.onExit().join();
    }

    private ProcessHandle recorded(String file) throws IOException {
        String text = Files.readString(home.resolve("run").resolve(file));
        long pid = Long.parseLong(text.strip().split(" ")[0]);
        return ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("%s does not run as %d".formatted(file, pid)));
    }

    /** Starts whatever is not there. */
    public void mend() throws IOException, InterruptedException {
        mend(Map.of());
    }

    /** The same, with settings for what is started. */
    public void mend(Map<String, String> settings) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(up())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log/mend.log").toFile());
        builder.environment().putAll(settings);
        Process up = builder.start();
        if (!up.waitFor(3, TimeUnit.MINUTES) || up.exitValue() != 0) {
            throw new IllegalStateException(
                    "./berth up did not mend the platform:\n" + Files.readString(home.resolve("log/mend.log")));
        }
    }

    /** A simulated platform must be told again what it is. */
    private List<String> up() throws IOException {
        Path hosts = home.resolve("fleet/hosts");
        return Files.exists(hosts)
                ? List.of(
                        command.toString(),
                        "up",
                        "--simulated",
                        "--hosts",
                        Files.readString(hosts).strip())
                : List.of(command.toString(), "up");
    }

    /** The machine's guests of this server, whichever host they run on: real QEMU processes. */
    public List<ProcessHandle> guestsOf(long server) throws IOException {
        String mark = "/guests/" + server + "/";
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> isGuest(process, mark)).toList();
        }
    }

    private boolean isGuest(ProcessHandle process, String mark) {
        try {
            String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return line.startsWith("/usr/bin/qemu-system") && line.contains(mark) && isOurs(process);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Another platform on this machine may have a server of the same number. */
    private boolean isOurs(ProcessHandle process) throws IOException {
        String mounts = Files.readString(Path.of("/proc/" + process.pid() + "/mountinfo"));
        return mounts.contains(home.toRealPath() + "/lab/");
    }
}
