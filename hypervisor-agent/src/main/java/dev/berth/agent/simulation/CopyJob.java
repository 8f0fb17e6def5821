package dev.berth.agent.simulation;

import dev.berth.agent.guest.CopyStats;
import java.time.Duration;
import java.time.Instant;

/**
 * A copy that was begun: all that is needed to carry it on after the process was killed. {@code ends} tells when the guest
 * runs at the peer, or when a copy that fails is given up.
 */
record CopyJob(
        String transferId, String peer, Instant began, Instant ends, long bytes, Duration blackout, CopyFate fate) {

    static CopyJob begin(String transferId, String peer, Instant now, long memory, CopySpeed speed, CopyFate fate) {
        if (fate == CopyFate.HANGS || !speed.converges()) {
            return new CopyJob(transferId, peer, now, now, memory, speed.blackout(), CopyFate.HANGS);
        }
        long carried = speed.carried(memory);
        Duration copying = speed.timeFor(carried);
        Duration lasts = fate == CopyFate.FAILS ? copying.dividedBy(2) : copying.plus(speed.blackout());
        return new CopyJob(transferId, peer, now, now.plus(lasts), carried, speed.blackout(), fate);
    }

    Instant handsOverFrom() {
        return ends.minus(blackout);
    }

    boolean handsOver(Instant now) {
        return fate == CopyFate.WORKS && !now.isBefore(handsOverFrom());
    }

    CopyStats progress(Instant now) {
        long elapsed = Math.max(0, Duration.between(began, now).toMillis());
        long whole = Math.max(1, Duration.between(began, ends).toMillis());
        double left = fate == CopyFate.HANGS ? 0.5 : Math.clamp(1 - (double) elapsed / whole, 0, 1);
        return new CopyStats(bytes, (long) (bytes * left), elapsed, 0);
    }

    CopyStats completed() {
        return new CopyStats(bytes, 0, Duration.between(began, ends).toMillis(), blackout.toMillis());
    }
}
