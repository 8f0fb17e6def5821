package dev.berth.billing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Lets the service start as it does in production: with certificates, on a free port. */
public final class PkiResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0)) {
            Path folder = Files.createDirectories(Path.of("target", "test-pki")).toAbsolutePath();
            new CertificateFolder(folder).write();
            return Map.of(
                    "berth.pki.folder", folder.toString(),
                    "berth.pki.password-file", folder.resolve("password").toString(),
                    "quarkus.grpc.server.test-port", Integer.toString(free.getLocalPort()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        // The folder is below target/, and the next run writes it anew.
    }
}
