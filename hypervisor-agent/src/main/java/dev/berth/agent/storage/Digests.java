package dev.berth.agent.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one digest that names images and certificates. */
public final class Digests {
    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
