package dev.berth.control.host;

import dev.berth.control.pki.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets one agent enrol once: a secret, and the CA's fingerprint by which the agent knows whom it talks to.
 * {@code <43 characters>.<64 hex digits>}
 */
public record EnrollmentToken(String secret, Fingerprint authority) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{43})\\.([0-9a-f]{64})");

    static EnrollmentToken create(SecureRandom random, Fingerprint authority) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new EnrollmentToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), authority);
    }

    static Optional<EnrollmentToken> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new EnrollmentToken(parts.group(1), new Fingerprint(parts.group(2))))
                : Optional.empty();
    }

    /** What is stored; the secret has 256 random bits, so a plain hash of it tells nothing. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** As it is handed to the agent. */
    public String text() {
        return secret + "." + authority.hex();
    }

    @Override
    public String toString() {
        return "EnrollmentToken[…]";
    }
}
