package dev.berth.control.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.model.id.HostId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningRequestTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void namesTheHostWhateverTheRequestSays() {
        // Given
        var authority = CertificateAuthority.create(NOW);
        var request = SigningRequest.parse(CertificateRequests.of(CertificateRequests.ecKeys()));

        // When
        var certificate = authority.signAgent(request, new HostId(7), NOW);

        // Then
        assertThat(Subject.of(certificate.getSubjectX500Principal())).contains(new Subject("7", Role.AGENT));
        assertThat(certificate.getPublicKey()).isEqualTo(request.key());
        assertThat(authority.vouchesFor(certificate, NOW.plus(Duration.ofDays(364))))
                .isTrue();
        assertThat(authority.vouchesFor(certificate, NOW.plus(Duration.ofDays(366))))
                .isFalse();
        assertThat(CertificateAuthority.create(NOW).vouchesFor(certificate, NOW))
                .isFalse();
    }

    @Test
    void refusesGarbage() {
        assertRefused("nonsense", "is not a certificate request");
        assertRefused(
                "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n", "is not readable");
        assertRefused("x".repeat(20_000), "20000 characters; 16384 are the most");
    }

    @Test
    void refusesAWeakKey() throws Exception {
        assertRefused(CertificateRequests.of(CertificateRequests.rsaKeys(1024)), "an RSA key of 1024 bits");
    }

    @Test
    void refusesAKeyThatIsNotTheSenders() {
        // Given
        var theirs = CertificateRequests.ecKeys();
        var mine = CertificateRequests.ecKeys();

        // When, then
        assertRefused(
                CertificateRequests.of(theirs.getPublic(), mine.getPrivate()), "not signed by the key that it names");
    }

    private static void assertRefused(String pem, String reason) {
        assertThatThrownBy(() -> SigningRequest.parse(pem))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem())
                        .isInstanceOfSatisfying(Problem.Invalid.class, invalid -> {
                            assertThat(invalid.field()).isEqualTo("csr");
                            assertThat(invalid.reason()).contains(reason);
                        }));
    }
}
