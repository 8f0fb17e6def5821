package dev.berth.control.app;

import dev.berth.control.catalogue.TestImages;
import dev.berth.control.pki.PkiCommand;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Gives a test real certificates, so that both servers run as they do in production; and an image to fetch. */
public final class PkiResource implements QuarkusTestResourceLifecycleManager {
    static final Path FOLDER = Path.of("target", "test-pki");
    static final Path IMAGES = Path.of("target", "test-pki-images");

    @Override
    public Map<String, String> start() {
        int failed =
                new PkiCommand(Clock.systemUTC(), System.out, System.err).run(List.of("--folder", FOLDER.toString()));
        if (failed != 0) {
            throw new IllegalStateException("no certificates in " + FOLDER);
        }
        try (var free = new ServerSocket(0)) {
            Files.createDirectories(IMAGES);
            TestImages.write(IMAGES.resolve("micro"), TestPlatform.disk());
            return Map.of(
                    "berth.pki.folder", FOLDER.toString(),
                    "berth.images.folder", IMAGES.toString(),
                    "quarkus.grpc.server.test-port", Integer.toString(free.getLocalPort()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void stop() {}
}
