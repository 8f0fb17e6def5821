package dev.berth.agent.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A guest of one boot sector: it writes a letter to its serial port and stops. Whoever boots it can run guests. */
final class ProbeGuest {
    static final String QEMU = "/usr/bin/qemu-system-x86_64";
    static final String BOOTED = "a probe guest booted under KVM";
    private static final long LIMIT_SECONDS = 10;
    private static final char LETTER = 'B';

    private final Path folder;

    ProbeGuest(Path folder) {
        this.folder = folder;
    }

    /** {@link #BOOTED}, or why not. */
    String boot() {
        try {
            Files.createDirectories(folder);
            Path sector = Files.createTempFile(folder, "probe", ".img");
            try {
                Files.write(sector, bootSector());
                return watch(start(sector));
            } finally {
                Files.deleteIfExists(sector);
            }
        } catch (IOException failed) {
            return "the probe guest could not be started: " + failed.getMessage();
        }
    }

    private static Process start(Path sector) throws IOException {
        return new ProcessBuilder(List.of(
                        QEMU,
                        "-accel",
                        "kvm",
                        "-machine",
                        "pc",
                        "-m",
                        "32",
                        "-display",
                        "none",
                        "-nodefaults",
                        "-no-reboot",
                        "-serial",
                        "stdio",
                        "-drive",
                        "if=ide,format=raw,file=" + sector))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String watch(Process guest) throws IOException {
        var heard = CompletableFuture.supplyAsync(() -> hearsLetter(guest.getInputStream()));
        try {
            boolean booted = heard.completeOnTimeout(false, LIMIT_SECONDS, TimeUnit.SECONDS)
                    .join();
            return booted
                    ? BOOTED
                    : "/dev/kvm is there, but a probe guest did not boot under it within %d s".formatted(LIMIT_SECONDS);
        } finally {
            guest.destroyForcibly();
        }
    }

    private static boolean hearsLetter(InputStream serial) {
        try {
            int read = serial.read();
            while (read >= 0 && read != LETTER) {
                read = serial.read();
            }
            return read == LETTER;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Writes the letter to port 0x3f8, then halts for ever; the last two bytes make it a boot sector. */
    private static byte[] bootSector() {
        byte[] program = HexFormat.of().parseHex("baf803" + "b042" + "ee" + "fa" + "f4" + "ebfc");
        byte[] sector = Arrays.copyOf(program, 512);
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        return sector;
    }
}
