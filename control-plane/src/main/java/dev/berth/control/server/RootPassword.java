package dev.berth.control.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.Sha2Crypt;

/** A generated password for root: shown to its owner once, and kept nowhere but as a crypt(3) hash in the guest's seed. */
record RootPassword(String text) {
    // Without letters and digits that people mix up.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    static RootPassword generate(SecureRandom random) {
        var text = new StringBuilder(LENGTH);
        for (int position = 0; position < LENGTH; position++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RootPassword(text.toString());
    }

    /** The same for the same seed; as hard to guess as the seed is. */
    static RootPassword from(String seed) {
        var text = new StringBuilder(LENGTH);
        for (int block = 0; text.length() < LENGTH; block++) {
            for (byte random : sha512(seed + "/root-password/" + block)) {
                // The alphabet has 56 letters: four times that fits in a byte, what is beyond would favour some
                // letters.
                int number = Byte.toUnsignedInt(random);
                if (number < 4 * ALPHABET.length() && text.length() < LENGTH) {
                    text.append(ALPHABET.charAt(number % ALPHABET.length()));
                }
            }
        }
        return new RootPassword(text.toString());
    }

    private static byte[] sha512(String text) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-512", impossible);
        }
    }

    String hash(SecureRandom random) {
        var salt = new StringBuilder("$6$");
        for (int position = 0; position < 16; position++) {
            salt.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return Sha2Crypt.sha512Crypt(text.getBytes(StandardCharsets.UTF_8), salt.toString(), random);
    }

    /** Never shown by accident, in a log say. */
    @Override
    public String toString() {
        return "RootPassword[hidden]";
    }
}
