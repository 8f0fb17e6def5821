package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.LastMove;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.predict.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A guest within one decision, its outlook as plain numbers. */
final class Tenant {
    /** So that of two guests that ask for nothing the smaller one still moves first. */
    private static final double ALMOST_IDLE = 1e-3;

    final ServerId server;
    /** Why no plan may move it; empty when one may. */
    final String stays;

    private final Optional<HostId> cameFrom;
    final double nextMean;
    final double nextVariance;
    final double lastingMean;
    final double lastingVariance;
    final double nextDoubt;
    final double lastingDoubt;
    final long memory;
    final double vcpus;
    final double guaranteed;
    private final CpuBaseline baseline;

    /** @param moving already, so that no plan may send it elsewhere */
    Tenant(GuestView guest, Outlook outlook, boolean moving, Instant now, PowerPolicy.Limits limits) {
        server = guest.server();
        stays = whyItStays(guest, moving, movedWithin(limits.guestRest(), guest, now));
        cameFrom = movedWithin(limits.noReturn(), guest, now).map(LastMove::from);
        double own = guest.terms().guaranteed().cores();
        nextMean = Math.max(own, outlook.next().mean().cores());
        nextVariance = Math.pow(outlook.next().deviation().cores(), 2);
        lastingMean = Math.max(own, outlook.lasting().mean().cores());
        lastingVariance = Math.pow(outlook.lasting().deviation().cores(), 2);
        lastingDoubt = Math.pow(outlook.doubt().cores(), 2);
        // What is known exactly is not in doubt.
        nextDoubt = nextVariance > 0 ? lastingDoubt : 0;
        memory = guest.memory().bytes();
        vcpus = guest.vcpus().value();
        guaranteed = own;
        baseline = guest.terms().baseline();
    }

    /** Who must stand apart, or on real cores or one node, is left to those who ask for that at each move. */
    private static String whyItStays(GuestView guest, boolean moving, Optional<LastMove> resting) {
        if (moving) {
            return "is moving already";
        }
        if (guest.mobility() != Mobility.MOVABLE) {
            return "may not leave it now, as when it was started a moment ago";
        }
        if (guest.terms().group().isPresent()) {
            return "keeps to its group";
        }
        if (!guest.terms().guaranteed().equals(CpuAmount.ZERO)) {
            return "has cores of its own";
        }
        if (!guest.place().equals(NumaPlace.ANYWHERE)) {
            return "is tied to a NUMA node";
        }
        return resting.isPresent() ? "moved a short while ago and rests" : "";
    }

    boolean movable() {
        return stays.isEmpty();
    }

    private static Optional<LastMove> movedWithin(Duration time, GuestView guest, Instant now) {
        return guest.lastMove().filter(last -> Duration.between(last.at(), now).compareTo(time) < 0);
    }

    double nextVariance(Bay.Doubt doubts) {
        return nextVariance + (doubts == Bay.Doubt.COUNTED ? nextDoubt : 0);
    }

    double lastingVariance(Bay.Doubt doubts) {
        return lastingVariance + (doubts == Bay.Doubt.COUNTED ? lastingDoubt : 0);
    }

    /** Whether it finds what it needs there, and has not just left it. */
    boolean mayGoTo(HostView host) {
        return host.baseline().offers(baseline)
                && cameFrom.filter(host.id()::equals).isEmpty();
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
