package dev.berth.placement.power;

import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.predict.Outlook;

/** A guest within one decision, its outlook as plain numbers. */
final class Tenant {
    /** So that of two guests that ask for nothing the smaller one still moves first. */
    private static final double ALMOST_IDLE = 1e-3;

    final ServerId server;
    final boolean movable;
    final double nextMean;
    final double nextVariance;
    final double lastingMean;
    final double lastingVariance;
    final long memory;

    Tenant(GuestView guest, Outlook outlook, boolean moving) {
        server = guest.server();
        movable = guest.mobility() == Mobility.MOVABLE && !moving;
        nextMean = outlook.next().mean().cores();
        nextVariance = Math.pow(outlook.next().deviation().cores(), 2);
        lastingMean = outlook.lasting().mean().cores();
        lastingVariance = Math.pow(outlook.lasting().deviation().cores(), 2);
        memory = guest.memory().bytes();
    }

    /** What a move of it loses: copying lasts by its memory, and slows what it would have done meanwhile. */
    double lostWork() {
        return memory * (nextMean + ALMOST_IDLE);
    }

    /**
     * How jumpy it is for its size. Guests of one kind are packed together: a host's margin is the root of summed
     * variances, so variance is cheapest where there is much of it already.
     */
    double jumpiness() {
        return lastingVariance / Math.max(ALMOST_IDLE, lastingMean);
    }
}
