package dev.berth.control.pki;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Gives the installation's CA; in tests that bring no folder, one that lives as long as the process. */
final class Authorities {
    private static final Logger LOG = Logger.getLogger(Authorities.class);

    private Authorities() {}

    @Produces
    @Singleton
    static CertificateAuthority authority(PkiConfig config, LaunchMode mode, Clock clock) {
        if (config.folder().isEmpty()) {
            if (mode == LaunchMode.NORMAL) {
                throw new IllegalStateException(
                        "berth.pki.folder is not set: make certificates by \"pki --folder FOLDER\", then set BERTH_PKI_FOLDER");
            }
            LOG.warn("no PKI folder: nothing is encrypted, and any caller is believed");
            return CertificateAuthority.create(clock.instant());
        }
        var folder = config.folder().orElseThrow();
        try {
            return new PkiFolder(folder).readAuthority();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(
                    "cannot read ca.pem and ca.key in %s: make the folder by \"pki --folder %s\""
                            .formatted(folder, folder),
                    unreadable);
        }
    }
}
