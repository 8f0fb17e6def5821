package dev.berth.control.pki;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the certificates are. */
@ConfigMapping(prefix = "berth.pki")
public interface PkiConfig {

    /** The folder that {@code pki} fills; without it nothing is encrypted, which production refuses. */
    Optional<Path> folder();

    /** Holds the password of the .p12 files; by default the file {@code password} in the folder. */
    Optional<Path> passwordFile();
}
