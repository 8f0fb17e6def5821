package dev.berth.tests.schedule;

import dev.berth.tests.platform.Processes;
import java.io.IOException;

/** Kills parts of the platform hard, one at a time, and starts them again at once. */
final class Killer {
    private final Processes processes;
    private int kills;

    Killer(Processes processes) {
        this.processes = processes;
    }

    synchronized void kill(Step.Part part, long seed) throws IOException, InterruptedException {
        processes.kill(
                switch (part) {
                    case CONTROL_PLANE -> Math.floorMod(seed / 2, 2) == 0 ? "control-plane" : "control-plane-2";
                    case CUSTOMER_API -> "customer-api";
                    case FLEET -> "agent-fleet";
                });
        processes.mend();
        kills++;
    }

    synchronized int kills() {
        return kills;
    }
}
