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
            new LinkBudget(),
            new TargetFit(),
            new WithinLimit(),
            new WorthItsCost());

    /** Those that ask about the guest alone, or the same of both hosts. */
    private static final List<MoveRule> OF_THE_SOURCE = List.of(
            new Movable(),
            new NotMoving(),
            new GuestCoolDown(),
            new FreshPressure(),
            new HostCoolDown(),
            new HostBudget());

    private MoveRules() {}

    /**
     * Whether the guest may not leave at all, whatever the target: asked of a move whose target is its source, where what is
     * said of both hosts is said of the source. Spares a search through all targets for nothing.
     */
    static boolean forbidLeaving(TrialMove anywhere) {
        return OF_THE_SOURCE.stream().anyMatch(rule -> rule.refusal(anywhere).isPresent());
    }

    public static Optional<Refusal> firstRefusal(TrialMove move) {
        return IN_ORDER.stream().flatMap(rule -> rule.refusal(move).stream()).findFirst();
    }
}
