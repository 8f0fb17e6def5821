package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import java.util.Optional;

/** One reason why a guest may not be moved to a host now. */
interface MoveRule {

    Optional<Refusal> refusal(TrialMove move);
}
