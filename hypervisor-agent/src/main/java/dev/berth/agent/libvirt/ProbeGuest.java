package dev.berth.agent.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A guest of one kernel and one tiny first process, which says that it was reached. Firmware alone proves nothing: on
 * machines that offer a KVM of their own kind it was seen to run, slowly, where no kernel ever got to its first process.
 */
final class ProbeGuest {
    static final String QEMU = "/usr/bin/qemu-system-x86_64";
    static final String BOOTED = "a probe guest reached its first process under KVM";

    private final Path folder;
    private final Path kernel;
    private final Duration limit;

    ProbeGuest(Path folder, Path kernel, Duration limit) {
        this.folder = folder;
        this.kernel = kernel;
        this.limit = limit;
    }

    /** {@link #BOOTED}, or why not. {@code accelerator} in QEMU's words. */
    String boot(String accelerator) {
        try {
            Files.createDirectories(folder);
            Path initrd = Files.createTempFile(folder, "probe", ".cpio");
            try {
                Files.write(initrd, ProbeInitrd.archive());
                return watch(start(accelerator, initrd));
            } finally {
                Files.deleteIfExists(initrd);
            }
        } catch (IOException failed) {
            return "the probe guest could not be started: " + failed.getMessage();
        }
    }

    private Process start(String accelerator, Path initrd) throws IOException {
        var command = "%s -accel %s -machine pc-q35-7.2 -m 128 -display none -nodefaults -no-reboot -serial stdio"
                .formatted(QEMU, accelerator);
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("-kernel", kernel.toString(), "-initrd", initrd.toString()));
        arguments.addAll(List.of("-append", "console=ttyS0 quiet panic=-1 no_timer_check"));
        return new ProcessBuilder(arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String watch(Process guest) {
        var heard = CompletableFuture.supplyAsync(() -> hears(guest.getInputStream()));
        try {
            boolean booted = heard.completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return booted
                    ? BOOTED
                    : "/dev/kvm is there, but a probe guest did not reach its first process under it within %d s"
                            .formatted(limit.toSeconds());
        } finally {
            guest.destroyForcibly();
        }
    }

    private static boolean hears(InputStream serial) {
        var said = new StringBuilder();
        try {
            for (int read = serial.read(); read >= 0; read = serial.read()) {
                said.append((char) read);
                if (said.indexOf(ProbeInitrd.MESSAGE) >= 0) {
                    return true;
                }
            }
        } catch (IOException ended) {
            return false;
        }
        return false;
    }
}
