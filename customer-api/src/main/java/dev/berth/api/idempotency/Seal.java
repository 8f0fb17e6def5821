package dev.berth.api.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes answers so that only the same token opens them again: the key comes from the token's text, which is stored nowhere.
 * Whoever reads the database finds no password in it, and nothing to check a guess of a small body by.
 */
final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String token;
    private final SecureRandom random;

    Seal(String token, SecureRandom random) {
        this.token = token;
        this.random = random;
    }

    /** A text that only the token's holder can come to, another one for each purpose. */
    String derive(String purpose) {
        return HexFormat.of().formatHex(digest(purpose));
    }

    /** {@code subject} must be given again to open it, so that sealed answers cannot be swapped. */
    String close(String subject, byte[] answer) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, subject, nonce, answer);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return Base64.getEncoder().encodeToString(sealed);
    }

    byte[] open(String subject, String text) {
        byte[] sealed = Base64.getDecoder().decode(text);
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, subject, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] cipher(int mode, String subject, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(digest("berth idempotent answer"), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(subject.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a kept answer cannot be sealed or opened", broken);
        }
    }

    private byte[] digest(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }
}
