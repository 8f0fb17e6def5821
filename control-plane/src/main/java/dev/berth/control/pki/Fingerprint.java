package dev.berth.control.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** SHA-256 of a certificate's DER form, as lower-case hex. */
public record Fingerprint(String hex) {

    public static Fingerprint of(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(
                    "every JDK has SHA-256, and a parsed certificate can be encoded", impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
