package dev.berth.agent.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long a guest's virtual processors were ready to run and got no processor: the kernel's schedstat of QEMU's threads. */
final class ThreadWaits {
    private static final Path PIDS = Path.of("/run/libvirt/qemu");

    private ThreadWaits() {}

    /** In nanoseconds since the guest came here; 0 when it cannot be read. */
    static long of(String domain) {
        try {
            String pid = Files.readString(PIDS.resolve(domain + ".pid")).strip();
            long sum = 0;
            try (var threads = Files.newDirectoryStream(Path.of("/proc", pid, "task"))) {
                for (Path thread : threads) {
                    if (Files.readString(thread.resolve("comm")).startsWith("CPU ")) {
                        sum += Long.parseLong(
                                Files.readString(thread.resolve("schedstat")).split(" ")[1]);
                    }
                }
            }
            return sum;
        } catch (IOException | RuntimeException unreadable) {
            return 0;
        }
    }
}
