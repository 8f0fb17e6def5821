package dev.berth.control.pki;

import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A key that its holder wants certified, proven to be theirs. What else their request says is not believed. */
public record SigningRequest(PublicKey key) {
    private static final int LONGEST = 16_384;
    private static final int SMALLEST_EC = 256;
    private static final int SMALLEST_RSA = 2048;

    /** Reads a PKCS#10 request in PEM form; fails with {@link Problem.Invalid} when it cannot be certified. */
    public static SigningRequest parse(String pem) {
        if (pem.length() > LONGEST) {
            throw refused("has %d characters; %d are the most".formatted(pem.length(), LONGEST));
        }
        var request = read(pem);
        var key = provenKey(request);
        requireStrong(key);
        return new SigningRequest(key);
    }

    private static JcaPKCS10CertificationRequest read(String pem) {
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof PKCS10CertificationRequest request) {
                return new JcaPKCS10CertificationRequest(request);
            }
        } catch (IOException | RuntimeException garbage) { // the parser throws whatever garbage leads it to
            throw refused("is not readable: send a PKCS#10 request that starts with BEGIN CERTIFICATE REQUEST");
        }
        throw refused(
                "is not a certificate request: send a PKCS#10 request that starts with BEGIN CERTIFICATE REQUEST");
    }

    private static PublicKey provenKey(JcaPKCS10CertificationRequest request) {
        try {
            var key = request.getPublicKey();
            if (request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                return key;
            }
        } catch (GeneralSecurityException | OperatorCreationException | PKCSException | RuntimeException broken) {
            throw refused("has a key or a signature that cannot be checked: sign it with the key that it names");
        }
        throw refused("is not signed by the key that it names");
    }

    private static void requireStrong(PublicKey key) {
        switch (key) {
            case ECPublicKey ec -> {
                int bits = ec.getParams().getCurve().getField().getFieldSize();
                if (bits < SMALLEST_EC) {
                    throw refused("has an EC key of %d bits; use P-256 or a larger curve".formatted(bits));
                }
            }
            case RSAPublicKey rsa -> {
                int bits = rsa.getModulus().bitLength();
                if (bits < SMALLEST_RSA) {
                    throw refused("has an RSA key of %d bits; use at least %d".formatted(bits, SMALLEST_RSA));
                }
            }
            default -> throw refused("has a key of kind %s; use EC or RSA".formatted(key.getAlgorithm()));
        }
    }

    private static ProblemException refused(String reason) {
        return new Problem.Invalid("csr", reason).asException();
    }
}
