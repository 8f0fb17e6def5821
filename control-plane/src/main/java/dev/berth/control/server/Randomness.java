package dev.berth.control.server;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Where passwords get their chance from. */
final class Randomness {

    private Randomness() {}

    @Produces
    @Singleton
    static SecureRandom random() {
        return new SecureRandom();
    }
}
