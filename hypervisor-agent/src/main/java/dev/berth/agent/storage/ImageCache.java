package dev.berth.agent.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.agent.spec.ImageFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The images on this host, each verified once in the agent's life before it is used; nothing unverified ever gets its name. */
public final class ImageCache {
    private static final Logger LOG = Logger.getLogger(ImageCache.class);

    private final Path folder;
    private final ImageSource source;
    private final Set<String> verified = ConcurrentHashMap.newKeySet();
    // Guests of the same image that start together wait for one download.
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    public ImageCache(Path folder, ImageSource source) {
        this.folder = folder;
        this.source = source;
    }

    public Path pathOf(ImageFile file) {
        return pathIn(folder, file);
    }

    /** Where a cache in this folder keeps the file. */
    public static Path pathIn(Path folder, ImageFile file) {
        return folder.resolve(file.sha256());
    }

    /** Blocks until the file is here and verified. */
    public Path ensure(ImageFile file) {
        synchronized (locks.computeIfAbsent(file.sha256(), _ -> new Object())) {
            Path path = pathOf(file);
            try {
                if (!isGood(file, path)) {
                    fetch(file, path);
                }
                verified.add(file.sha256());
                return path;
            } catch (IOException failed) {
                throw unavailable(file, failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw unavailable(file, stopped);
            }
        }
    }

    private boolean isGood(ImageFile file, Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        if (verified.contains(file.sha256())) {
            return true;
        }
        try (var content = Files.newInputStream(path)) {
            boolean good = read(file, content, null).equals(file.sha256());
            if (!good) {
                LOG.warnf("image in the cache is damaged, fetching it again image=%s", file.sha256());
            }
            return good;
        }
    }

    private void fetch(ImageFile file, Path path) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path draft = folder.resolve(file.sha256() + ".part");
        try (var content = source.open(file);
                var target = FileChannel.open(draft, CREATE, TRUNCATE_EXISTING, WRITE)) {
            String found = read(file, content, target);
            if (!found.equals(file.sha256())) {
                throw new GuestProblem(
                                ProblemCode.IMAGE_CHECKSUM,
                                "image %s arrived with checksum %s".formatted(file.sha256(), found))
                        .asException();
            }
            target.force(true);
            DurableFile.replace(draft, path);
            LOG.infof(
                    "image fetched image=%s bytes=%d",
                    file.sha256(), file.size().bytes());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The checksum of the content, which is copied to the target if there is one; never reads past the announced size. */
    private static String read(
            ImageFile file, InputStream content, @org.jspecify.annotations.Nullable FileChannel target)
            throws IOException {
        var digest = Digests.sha256();
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            total += count;
            if (total > file.size().bytes()) {
                throw new IOException("more than the announced %d bytes came"
                        .formatted(file.size().bytes()));
            }
            digest.update(buffer, 0, count);
            if (target != null) {
                var bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    target.write(bytes);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static RuntimeException unavailable(ImageFile file, Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return GuestProblem.of(ProblemCode.IMAGE_UNAVAILABLE, "image %s: %s".formatted(file.sha256(), reason))
                .asException();
    }
}
