package dev.berth.agent.enrollment;

import dev.berth.agent.storage.DurableFile;
import dev.berth.model.id.HostId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Keeps the identity as PEM files, readable by their owner only. */
final class IdentityFolder {
    private final Path folder;

    IdentityFolder(Path folder) {
        this.folder = folder;
    }

    Optional<Identity> read() {
        // The certificate is written last: without it, the enrolment did not come to its end.
        if (!Files.exists(file("agent.pem"))) {
            return Optional.empty();
        }
        try {
            var certificate = Pem.certificate(Files.readString(file("agent.pem")));
            var key = Pem.key(Files.readString(file("agent.key")));
            var authority = Pem.certificate(Files.readString(file("ca.pem")));
            var host = HostId.valueOf(Files.readString(file("host")).strip());
            return Optional.of(new Identity(host, certificate, key, authority));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException broken) {
            throw new EnrollmentRefusedException(
                    "the identity in %s cannot be read (%s); remove the folder and enrol this host again"
                            .formatted(folder, broken.getMessage()),
                    broken);
        }
    }

    void write(String host, String certificate, String key, String authority) {
        try {
            Files.createDirectories(folder);
            DurableFile.write(file("agent.key"), key);
            DurableFile.write(file("ca.pem"), authority);
            DurableFile.write(file("host"), host + "\n");
            DurableFile.write(file("agent.pem"), certificate);
        } catch (IOException failed) {
            throw new UncheckedIOException("the identity cannot be written to " + folder, failed);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
