package dev.berth.api.sshkey;

import dev.berth.model.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A public key in OpenSSH's one-line form: type, base64, and perhaps a comment. */
record PublicKey(String line, String fingerprint) {
    private static final Set<String> TYPES = Set.of(
            "ssh-ed25519",
            "ssh-rsa",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com");
    private static final int LONGEST = 16 * 1024;

    static PublicKey parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw wrong("is missing: it must be one line such as \"ssh-ed25519 AAAA… comment\"");
        }
        String line = text.strip();
        String[] parts = line.split("[ \t]+", 3);
        // A second line would become a second key, or an option, in the guest's authorized_keys.
        if (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl) || parts.length < 2) {
            throw wrong("must be one line such as \"ssh-ed25519 AAAA… comment\"");
        }
        if (!TYPES.contains(parts[0])) {
            throw wrong("has the type \"%s\"; it must be one of %s"
                    .formatted(
                            parts[0].substring(0, Math.min(parts[0].length(), 40)),
                            String.join(", ", TYPES.stream().sorted().toList())));
        }
        byte[] blob = decoded(parts[1]);
        if (!parts[0].equals(innerType(blob))) {
            throw wrong("is damaged: what its base64 part holds is no key of the type " + parts[0]);
        }
        return new PublicKey(line, md5(blob));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw wrong("is damaged: its second part is not base64");
        }
    }

    /** The key's own bytes begin with its type, as a length and that many letters. */
    private static String innerType(byte[] blob) {
        if (blob.length < 4) {
            return "";
        }
        int length = ByteBuffer.wrap(blob).getInt();
        // The type alone is not a key yet.
        return length < 0 || length >= blob.length - 4 ? "" : new String(blob, 4, length, StandardCharsets.US_ASCII);
    }

    private static String md5(byte[] blob) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(blob);
            return HexFormat.ofDelimiter(":").formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }

    private static RuntimeException wrong(String reason) {
        return new Problem.Invalid("public_key", reason).asException();
    }
}
