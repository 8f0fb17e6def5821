package dev.berth.control.pki;

import java.io.IOException;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** Requests as agents make them, good and bad. */
public final class CertificateRequests {

    private CertificateRequests() {}

    public static KeyPair ecKeys() {
        return CertificateAuthority.newKeys();
    }

    public static KeyPair rsaKeys(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    public static String of(KeyPair keys) {
        return of(keys.getPublic(), keys.getPrivate());
    }

    /** Names another subject than the CA would ever grant. */
    public static String of(PublicKey named, PrivateKey signer) {
        try {
            String algorithm = signer.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var request = new JcaPKCS10CertificationRequestBuilder(
                            new X500Name("CN=control-plane,OU=service,O=Berth"), named)
                    .build(new JcaContentSignerBuilder(algorithm).build(signer));
            var text = new StringWriter();
            try (var writer = new JcaPEMWriter(text)) {
                writer.writeObject(request);
            }
            return text.toString();
        } catch (IOException | OperatorCreationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static String pem(PrivateKey key) {
        return Pem.of(key);
    }
}
