package dev.berth.placement.move;

import dev.berth.placement.fit.Refusal;
import java.util.List;
import java.util.Optional;

/** All rules of moving, in the order in which they are asked: the guest, the two hosts, the room, the benefit. */
public final class MoveRules {
    private static final List<MoveRule> IN_ORDER = List.of(
            new Movable(),
            new NotMoving(),
            new GuestCoolDown(),
            new NoReturn(),
            new FreshPressure(),
            new HostCoolDown(),
            new HostBudget(),
            new TargetFit(),
            new WithinLimit(),
            new WorthItsCost());

    private MoveRules() {}

    public static Optional<Refusal> firstRefusal(TrialMove move) {
        return IN_ORDER.stream().flatMap(rule -> rule.refusal(move).stream()).findFirst();
    }
}
