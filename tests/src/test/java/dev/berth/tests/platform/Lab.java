package dev.berth.tests.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The pretended hosts: their cables and their libvirtd, which may be cut and killed. Hosts are named {@code host1} and on. */
public record Lab(Path command, Path home) {

    /** Nothing comes to the host or from it any more, except what its guests say; nobody is told. */
    public void unplug(String host) throws IOException, InterruptedException {
        lab("unplug", number(host));
    }

    public void plug(String host) throws IOException, InterruptedException {
        lab("plug", number(host));
    }

    /** What the host sends goes out so slowly that a copy would take many minutes; what it says of itself still gets through. */
    public void slowDown(String host) throws IOException, InterruptedException {
        lab("throttle", number(host), "500kbit");
    }

    public void fullSpeed(String host) throws IOException, InterruptedException {
        lab("throttle", number(host), "off");
    }

    public void killLibvirtd(String host) throws IOException {
        new Processes(command, home).killRecorded(host + ".libvirtd");
    }

    public void startLibvirtd(String host) throws IOException, InterruptedException {
        lab("libvirtd", number(host));
    }

    /** Runs a command inside the host; fails when it does. */
    public void enter(String host, String... words) throws IOException, InterruptedException {
        lab(Stream.concat(Stream.of("enter", number(host)), Stream.of(words)).toArray(String[]::new));
    }

    private void lab(String... words) throws IOException, InterruptedException {
        var line =
                Stream.concat(Stream.of(command.toString()), Stream.of(words)).toList();
        Process lab = new ProcessBuilder(line).redirectErrorStream(true).start();
        lab.getOutputStream().close();
        String said = new String(lab.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!lab.waitFor(1, TimeUnit.MINUTES) || lab.exitValue() != 0) {
            throw new IllegalStateException("%s failed: %s".formatted(List.of(words), said));
        }
    }

    private static String number(String host) {
        return host.substring("host".length());
    }
}
