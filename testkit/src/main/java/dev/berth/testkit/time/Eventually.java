package dev.berth.testkit.time;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits until something holds, with a deadline; its failure tells what was seen last. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /** Runs the assertions until they pass; past the deadline their last failure is thrown. */
    public static void holds(Duration limit, ThrowingRunnable assertions) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("did not hold within " + limit + ": " + notYet.getMessage(), notYet);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Reads until what is read satisfies the condition, and returns it. */
    public static <T> T becomes(Duration limit, Callable<T> read, Predicate<T> condition) throws Exception {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            T seen = read.call();
            if (condition.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("within " + limit + " still not as expected: " + seen);
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Assertions that may throw anything. */
    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
