package dev.berth.tests.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A key of a customer's, and logins with it by the machine's own ssh. */
public record Secure(Path privateKey) {

    public static Secure newKey(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("key");
        var result = run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file.toString()));
        if (result.code() != 0) {
            throw new IllegalStateException("no key was made: " + result.output());
        }
        return new Secure(file);
    }

    public Path publicKey() {
        return privateKey.resolveSibling(privateKey.getFileName() + ".pub");
    }

    public Login login(String user, String address) {
        return new Login(privateKey, user + "@" + address);
    }

    /** Commands on one guest, each over a connection of its own. */
    public record Login(Path privateKey, String where) {

        /** What the command prints; fails when it does. */
        public String run(String command) throws IOException, InterruptedException {
            var result = ssh(command);
            if (result.code() != 0) {
                throw new AssertionError(
                        "%s on %s ended with %d: %s".formatted(command, where, result.code(), result.output()));
            }
            return result.output();
        }

        /** What the command prints; nothing while the guest does not answer or the command fails. */
        public String tryRun(String command) throws IOException, InterruptedException {
            var result = ssh(command);
            return result.code() == 0 ? result.output() : "";
        }

        private Result ssh(String command) throws IOException, InterruptedException {
            var line = new ArrayList<>(List.of("ssh", "-i", privateKey.toString(), "-F", "none"));
            for (String option : List.of(
                    "BatchMode=yes",
                    "ConnectTimeout=10",
                    "ServerAliveInterval=10",
                    "LogLevel=ERROR",
                    "StrictHostKeyChecking=no",
                    "UserKnownHostsFile=/dev/null")) {
                line.addAll(List.of("-o", option));
            }
            line.addAll(List.of(where, command));
            return Secure.run(line);
        }
    }

    private record Result(int code, String output) {}

    private static Result run(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("%s does not end: %s".formatted(line, output));
        }
        return new Result(process.exitValue(), output);
    }
}
