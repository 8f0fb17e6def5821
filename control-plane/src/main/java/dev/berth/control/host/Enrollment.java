package dev.berth.control.host;

import dev.berth.control.guest.AgentLinks;
import dev.berth.control.pki.CertificateAuthority;
import dev.berth.control.pki.CertificateText;
import dev.berth.control.pki.Fingerprint;
import dev.berth.control.pki.SigningRequest;
import dev.berth.model.id.HostId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gives an agent its certificate, once for each token. */
@ApplicationScoped
class Enrollment {
    private static final Logger LOG = Logger.getLogger(Enrollment.class);

    private final HostStore hosts;
    private final CertificateAuthority authority;
    private final AgentLinks links;
    private final Clock clock;

    Enrollment(HostStore hosts, CertificateAuthority authority, AgentLinks links, Clock clock) {
        this.hosts = hosts;
        this.authority = authority;
        this.links = links;
        this.clock = clock;
    }

    /** What an enrolled agent gets, in PEM form. */
    record Enrolled(HostId host, String certificate, String authority) {}

    /** Empty when the token is not good; then nothing has changed. A wrong request does not use the token up. */
    Uni<Optional<Enrolled>> enroll(String token, String csr) {
        var request = SigningRequest.parse(csr);
        var parsed = EnrollmentToken.parse(token);
        if (parsed.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return hosts.enroll(parsed.orElseThrow().hash(), clock.instant(), host -> certify(host, request))
                .invoke(enrolled -> enrolled.ifPresent(this::tell));
    }

    private HostStore.Certified<Enrolled> certify(HostId host, SigningRequest request) {
        var certificate = authority.signAgent(request, host, clock.instant());
        var enrolled = new Enrolled(host, CertificateText.of(certificate), CertificateText.of(authority.certificate()));
        return new HostStore.Certified<>(Fingerprint.of(certificate), enrolled);
    }

    private void tell(Enrolled enrolled) {
        LOG.infof("host enrolled host=%s", enrolled.host());
        // A stream of its earlier certificate ends now.
        links.nudge(enrolled.host());
    }
}
