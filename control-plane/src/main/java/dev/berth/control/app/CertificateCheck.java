package dev.berth.control.app;

import dev.berth.control.pki.CertificateAuthority;
import dev.berth.control.pki.Fingerprint;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Stops the start when the CA cannot be read, and says which one it is. */
@ApplicationScoped
class CertificateCheck {
    private static final Logger LOG = Logger.getLogger(CertificateCheck.class);

    private final CertificateAuthority authority;

    CertificateCheck(CertificateAuthority authority) {
        this.authority = authority;
    }

    void check(@Observes StartupEvent start) {
        LOG.infof("certificates are in place ca=%s", Fingerprint.of(authority.certificate()));
    }
}
