package dev.berth.agent.enrollment;

import dev.berth.agent.storage.Digests;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts exactly one peer: the service "control-plane" of one authority. The name in its certificate counts, not the address
 * it was reached at; so another agent of the same authority cannot pose as it, and it may move to another address.
 */
public final class ControlPlaneTrust extends X509ExtendedTrustManager {
    private static final Rdn NAME = rdn("CN", "control-plane");
    private static final Rdn UNIT = rdn("OU", "service");

    private final String fingerprint;
    private final @Nullable X509Certificate known;

    private ControlPlaneTrust(String fingerprint, @Nullable X509Certificate known) {
        this.fingerprint = fingerprint;
        this.known = known;
    }

    /** By the SHA-256 of the authority's certificate; the peer must send that certificate in its chain. */
    public static ControlPlaneTrust byFingerprint(String fingerprint) {
        return new ControlPlaneTrust(fingerprint, null);
    }

    /** For an enrolled agent; here the authority need not be in the peer's chain. */
    public static ControlPlaneTrust byAuthority(X509Certificate authority) {
        return new ControlPlaneTrust(fingerprintOf(authority), authority);
    }

    public static String fingerprintOf(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(Digests.sha256().digest(certificate.getEncoded()));
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a certificate that was read can be written", impossible);
        }
    }

    /** TLS towards the control plane; with an identity, mutual. */
    public SSLContext context(@Nullable Identity identity) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys(identity), new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException("TLS cannot be set up with this host's certificate", failed);
        }
    }

    private static KeyManager @Nullable [] keys(@Nullable Identity identity)
            throws GeneralSecurityException, IOException {
        if (identity == null) {
            return null;
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var chain = new X509Certificate[] {identity.certificate(), identity.authority()};
        store.setKeyEntry("agent", identity.key(), new char[0], chain);
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        return factory.getKeyManagers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        X509Certificate authority = Stream.concat(Stream.ofNullable(known), Stream.of(chain))
                .filter(one -> fingerprintOf(one).equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new CertificateException(
                        "the server's chain does not end in the authority with the fingerprint " + fingerprint));
        List<X509Certificate> path = Stream.of(chain)
                .filter(one -> !fingerprintOf(one).equals(fingerprint))
                .toList();
        if (path.isEmpty()) {
            throw new CertificateException("the server shows its authority's certificate as its own");
        }
        requireSigned(path, authority);
        requireControlPlane(path.getFirst());
    }

    private static void requireSigned(List<X509Certificate> path, X509Certificate authority)
            throws CertificateException {
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
            // Revocation of agents is a row at the control plane; its own certificate is replaced, not revoked.
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        } catch (GeneralSecurityException refused) {
            throw new CertificateException("the server's certificate is not good: " + refused.getMessage(), refused);
        }
    }

    private static void requireControlPlane(X509Certificate certificate) throws CertificateException {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            List<Rdn> parts = new LdapName(subject).getRdns();
            if (!parts.contains(NAME) || !parts.contains(UNIT)) {
                throw new CertificateException("the server is \"%s\", not the control plane".formatted(subject));
            }
        } catch (InvalidNameException unreadable) {
            throw new CertificateException("the server's name \"%s\" cannot be read".formatted(subject), unreadable);
        }
    }

    private static Rdn rdn(String type, String value) {
        try {
            return new Rdn(type, value);
        } catch (InvalidNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("an agent serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
