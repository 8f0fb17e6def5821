package dev.berth.control.pki;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** Certificates in PEM form, for those who are given one. */
public final class CertificateText {

    private CertificateText() {}

    public static String of(X509Certificate certificate) {
        try {
            return Pem.of(certificate);
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a parsed certificate can be encoded", impossible);
        }
    }
}
