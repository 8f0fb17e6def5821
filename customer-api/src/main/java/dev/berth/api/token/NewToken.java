package dev.berth.api.token;

import java.security.SecureRandom;

/** A token at its birth: its text, to be shown once, and the hash that is kept. */
public record NewToken(String text, TokenHash hash) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    static final int LENGTH = 64;

    static NewToken random(SecureRandom random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new NewToken(text.toString(), TokenHash.ofToken(text.toString()));
    }

    @Override
    public String toString() {
        return "NewToken[secret]";
    }
}
