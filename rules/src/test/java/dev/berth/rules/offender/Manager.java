package dev.berth.rules.offender;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Breaks every rule about names and state that one class can break. */
public class Manager {
    static final AtomicInteger COUNT = new AtomicInteger();
    static final Supplier<Instant> CLOCK = Instant::now;

    @Inject
    Random random;

    void print() {
        System.out.println(COUNT.addAndGet(new Random().nextInt()));
    }
}
