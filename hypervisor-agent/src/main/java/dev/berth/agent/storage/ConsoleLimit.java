package dev.berth.agent.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a guest's console from filling the host's disk: beyond the limit only its end is kept. */
public final class ConsoleLimit {
    static final int LIMIT = 4 << 20;
    static final int KEPT = 1 << 18;

    private ConsoleLimit() {}

    /** QEMU writes at the file's end, wherever that is: so the file may shrink under it. */
    public static void apply(Path console) throws IOException {
        if (!Files.exists(console) || Files.size(console) <= LIMIT) {
            return;
        }
        try (var file = FileChannel.open(console, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var end = ByteBuffer.allocate(KEPT);
            file.read(end, file.size() - KEPT);
            file.truncate(0);
            file.write(end.flip());
        }
    }
}
