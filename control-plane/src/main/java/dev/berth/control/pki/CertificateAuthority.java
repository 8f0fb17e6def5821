package dev.berth.control.pki;

import dev.berth.model.id.HostId;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs the installation's certificates; all of them are checked against this one authority. */
public final class CertificateAuthority {
    private static final String SIGNATURE = "SHA256withECDSA";

    private final X509Certificate certificate;
    private final PrivateKey key;

    CertificateAuthority(X509Certificate certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    /** A new authority with a key of its own, good for ten years. */
    public static CertificateAuthority create(Instant now) {
        KeyPair pair = newKeys();
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.O, "Berth")
                .addRDN(BCStyle.CN, "Berth CA")
                .build();
        try {
            var builder = builder(name, name, pair.getPublic(), Lifetime.from(now, Lifetime.CA));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return new CertificateAuthority(sign(builder, pair.getPrivate()), pair.getPrivate());
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException broken) {
            throw new IllegalStateException("cannot make a certificate authority", broken);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** For secrets that every replica must derive alike; never leaves the process. */
    public PrivateKey key() {
        return key;
    }

    /** A host's certificate, good for one year; the subject is ours to say, whatever the request said. */
    public X509Certificate signAgent(SigningRequest request, HostId host, Instant now) {
        var subject = new Subject(host.toString(), Role.AGENT);
        return signLeaf(subject, request.key(), List.of(), List.of(KeyPurposeId.id_kp_clientAuth), now);
    }

    X509Certificate signService(String service, PublicKey serviceKey, Collection<GeneralName> names, Instant now) {
        var subject = new Subject(service, Role.SERVICE);
        var purposes = List.of(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth);
        return signLeaf(subject, serviceKey, names, purposes, now);
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has EC P-256", impossible);
        }
    }

    private X509Certificate signLeaf(
            Subject subject,
            PublicKey subjectKey,
            Collection<GeneralName> names,
            List<KeyPurposeId> purposes,
            Instant now) {
        var issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        try {
            var builder = builder(issuer, subject.toName(), subjectKey, Lifetime.from(now, Lifetime.LEAF));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            if (!names.isEmpty()) {
                var alternatives = new GeneralNames(names.toArray(GeneralName[]::new));
                builder.addExtension(Extension.subjectAlternativeName, false, alternatives);
            }
            return sign(builder, key);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException broken) {
            throw new IllegalStateException("cannot sign the certificate of " + subject, broken);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey subjectKey, Lifetime lifetime) {
        // 127 random bits: positive, and never the same twice.
        var serial = new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, lifetime.notBefore(), lifetime.notAfter(), subject, subjectKey);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey signer)
            throws GeneralSecurityException, OperatorCreationException {
        var holder = builder.build(new JcaContentSignerBuilder(SIGNATURE).build(signer));
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    /** Whether this authority signed it and it is good at that time. */
    boolean vouchesFor(X509Certificate leaf, Instant at) {
        try {
            leaf.verify(certificate.getPublicKey());
            leaf.checkValidity(Date.from(at));
            return true;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }
}
