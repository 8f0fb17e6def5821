package dev.berth.agent.enrollment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jboss.logging.Logger;

/** Enrols this host, once. */
public final class Enrollment {
    private static final Logger LOG = Logger.getLogger(Enrollment.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final IdentityFolder folder;

    public Enrollment(Path folder) {
        this.folder = new IdentityFolder(folder);
    }

    /** The identity that is kept; without one, a new one from the control plane. A host that has one ignores the token. */
    public Identity identity(String url, String token) {
        var known = folder.read();
        if (known.isPresent()) {
            LOG.infof("this host is enrolled host=%s", known.get().host());
            return known.get();
        }
        if (token.isEmpty() || url.isEmpty()) {
            throw new EnrollmentRefusedException(
                    "this host is not enrolled: set BERTH_AGENT_ENROLLMENT_URL and BERTH_AGENT_ENROLLMENT_TOKEN");
        }
        enrol(url, EnrollmentToken.parse(token));
        return folder.read().orElseThrow();
    }

    private void enrol(String url, EnrollmentToken token) {
        try {
            KeyPair pair = newPair();
            JsonNode answer = ask(url, token, request(pair));
            String authority = answer.path("ca").asText();
            String certificate = answer.path("certificate").asText();
            requireGood(Pem.certificate(certificate), Pem.certificate(authority), pair, token);
            String host = answer.path("host_id").asText();
            folder.write(
                    host,
                    certificate,
                    Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    authority);
            LOG.infof("this host was enrolled host=%s", host);
        } catch (GeneralSecurityException | OperatorCreationException | IOException failed) {
            throw new EnrollmentRefusedException(
                    "enrolment at %s failed: %s".formatted(url, failed.getMessage()), failed);
        }
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** The control plane writes the subject itself: what an agent calls itself counts for nothing. */
    private static String request(KeyPair pair) throws OperatorCreationException, IOException {
        var subject = new X500Principal("CN=new host,OU=agent,O=Berth");
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        var request = new JcaPKCS10CertificationRequestBuilder(subject, pair.getPublic()).build(signer);
        return Pem.write("CERTIFICATE REQUEST", request.getEncoded());
    }

    private static JsonNode ask(String url, EnrollmentToken token, String csr) throws IOException {
        var tls = ControlPlaneTrust.byFingerprint(token.authorityFingerprint()).context(null);
        var body = JSON.writeValueAsString(Map.of("token", token.text(), "csr", csr));
        var request = HttpRequest.newBuilder(URI.create(url + "/enrollment"))
                .header("Content-Type", "application/json")
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client =
                HttpClient.newBuilder().sslContext(tls).connectTimeout(LIMIT).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new EnrollmentRefusedException("the control plane refused to enrol this host (%d): %s"
                        .formatted(answer.statusCode(), message(answer.body())));
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the agent is ending", stopped);
        }
    }

    private static String message(String body) {
        try {
            return JSON.readTree(body).at("/error/message").asText(body);
        } catch (IOException noJson) {
            return body;
        }
    }

    private static void requireGood(
            X509Certificate certificate, X509Certificate authority, KeyPair pair, EnrollmentToken token)
            throws GeneralSecurityException {
        if (!ControlPlaneTrust.fingerprintOf(authority).equals(token.authorityFingerprint())) {
            throw new EnrollmentRefusedException("the answer's authority is not the one that the token names");
        }
        certificate.verify(authority.getPublicKey());
        if (!certificate.getPublicKey().equals(pair.getPublic())) {
            throw new EnrollmentRefusedException("the answer's certificate is for another key");
        }
    }
}
