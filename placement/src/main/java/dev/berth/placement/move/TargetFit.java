package dev.berth.placement.move;

import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.FitRules;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.Refusal;
import java.util.Optional;

/** The target must pass every rule that it would have to pass for a new server. */
final class TargetFit implements MoveRule {

    @Override
    public Optional<Refusal> refusal(TrialMove move) {
        var request = GuestRequest.of(move.guest(), move.source());
        return FitRules.firstRefusal(new Candidate(request, move.target(), move.fleet(), move.policy()));
    }
}
