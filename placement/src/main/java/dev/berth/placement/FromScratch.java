package dev.berth.placement;

import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.BestHost;
import dev.berth.placement.score.Choice;
import java.util.Optional;

/** Decides again from the bare facts, without anything that was kept from earlier, and compares. */
public final class FromScratch {

    private FromScratch() {}

    /** The choice, if a fleet built anew and a full scan of it give the same; the difference is a bug and thrown. */
    public static Optional<Choice> compared(GuestRequest request, FleetSnapshot fleet, Policy policy) {
        var choice = Placer.choose(request, fleet, policy);
        var anew = new FleetSnapshot(fleet.takenAt(), fleet.hosts(), fleet.guests(), fleet.reservations());
        var again = BestHost.findByScan(request, anew, policy);
        if (!choice.equals(again)) {
            throw new IllegalStateException(
                    "the index chose %s, a scan from scratch %s, for %s".formatted(choice, again, request));
        }
        return choice;
    }
}
