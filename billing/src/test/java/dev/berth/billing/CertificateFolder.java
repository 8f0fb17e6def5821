package dev.berth.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of its own in a folder, with the stores that the control plane would write there. */
final class CertificateFolder {
    static final String PASSWORD = "test-password";

    private static final X500Principal AUTHORITY = new X500Principal("CN=Test CA,O=Berth");

    private final Path folder;
    private final KeyPair authority = keys();
    private final X509Certificate root = sign(AUTHORITY, authority.getPublic());

    CertificateFolder(Path folder) {
        this.folder = folder;
    }

    void write() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        var trust = emptyStore();
        store("truststore.p12", () -> trust.setCertificateEntry("ca", root), trust);
        issue("billing", "CN=billing,OU=service,O=Berth");
        issue("control-plane", "CN=control-plane,OU=service,O=Berth");
        issue("agent", "CN=7,OU=agent,O=Berth");
        issue("unitless", "CN=somebody,O=Berth");
        issue("pretender", "CN=7,OU=service,OU=agent,O=Berth");
    }

    private void issue(String name, String subject) throws IOException {
        var pair = keys();
        var chain = new Certificate[] {sign(new X500Principal(subject), pair.getPublic()), root};
        var store = emptyStore();
        store(name + ".p12", () -> store.setKeyEntry(name, pair.getPrivate(), PASSWORD.toCharArray(), chain), store);
    }

    private X509Certificate sign(X500Principal subject, PublicKey key) {
        try {
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    AUTHORITY,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(now.minus(1, ChronoUnit.HOURS)),
                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                    subject,
                    key);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.equals(AUTHORITY)));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            }));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void store(String file, Fill fill, KeyStore store) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            fill.run();
            store.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static KeyStore emptyStore() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Puts something into a store. */
    private interface Fill {
        void run() throws GeneralSecurityException;
    }
}
