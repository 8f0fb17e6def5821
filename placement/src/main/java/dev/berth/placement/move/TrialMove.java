package dev.berth.placement.move;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Load;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.policy.Utilisation;
import dev.berth.placement.score.MigrationCost;
import dev.berth.placement.score.Score;
import java.util.List;
import java.util.Locale;

/** One move thought through: the load of both hosts before and after, what it gains and what it costs. */
public record TrialMove(FleetSnapshot fleet, Policy policy, GuestView guest, HostView source, HostView target) {

    public Load sourceAfter() {
        return fleet.load(source.id()).minusOrZero(fleet.demand(guest.server()));
    }

    public Load targetAfter() {
        return fleet.load(target.id()).plus(fleet.demand(guest.server()));
    }

    public CpuAmount overloadBefore() {
        return overload(fleet.load(source.id()), fleet.load(target.id()));
    }

    public CpuAmount overloadAfter() {
        return overload(sourceAfter(), targetAfter());
    }

    /** Overload removed; zero also when the move would add to it. */
    public CpuAmount gain() {
        return overloadBefore().minusOrZero(overloadAfter());
    }

    public CpuAmount cost() {
        return MigrationCost.of(guest, policy.moves().cost());
    }

    /** Gain less cost in millionths of a core: whole, so that rounding of sums never decides between moves. */
    public long benefit() {
        return Math.round((overloadBefore().cores() - overloadAfter().cores() - cost().cores()) * 1e6);
    }

    /** The same move as a proposal. */
    public Move proposed() {
        return new Move(guest.server(), source.id(), target.id(), reason(), gain(), cost(), score());
    }

    private Score score() {
        var limit = policy.heat().target();
        var costs = policy.moves().cost();
        return new Score(List.of(
                new Score.Part("relief", removed(source, sourceAfter(), limit)),
                new Score.Part("burden", removed(target, targetAfter(), limit)),
                new Score.Part("interruption", 0 - costs.interruption().cores()),
                new Score.Part(
                        "copying", 0 - MigrationCost.copying(guest, costs).cores())));
    }

    /** Overload that goes from one of the two hosts; below zero when it grows. */
    private double removed(HostView host, Load after, Utilisation limit) {
        return Overload.of(fleet.load(host.id()), host, limit).cores()
                - Overload.of(after, host, limit).cores();
    }

    private CpuAmount overload(Load atSource, Load atTarget) {
        var limit = policy.heat().target();
        return Overload.of(atSource, source, limit).plus(Overload.of(atTarget, target, limit));
    }

    private Reason reason() {
        var sourceForecast = forecast(source, sourceAfter());
        var targetForecast = forecast(target, targetAfter());
        return new Reason(
                sourceForecast,
                targetForecast,
                String.format(
                        Locale.ROOT,
                        "%s is too busy: server %s to %s removes %s of overload at a cost of %s; %s; %s",
                        source.name(),
                        guest.server(),
                        target.name(),
                        gain(),
                        cost(),
                        sourceForecast.words(),
                        targetForecast.words()));
    }

    private Forecast forecast(HostView host, Load after) {
        var before = fleet.load(host.id());
        return new Forecast(
                host.name(),
                host.pressure().cpuWait(),
                predictedPressure(host, after),
                before.cpu().shareOf(host.cpu()),
                after.cpu().shareOf(host.cpu()),
                before.memory().shareOf(host.memory()),
                after.memory().shareOf(host.memory()));
    }

    /** The estimate of demand turned round: of what is wanted, the share beyond the host's capacity waits. */
    private static Ratio predictedPressure(HostView host, Load after) {
        double wanted = after.cpu().cores();
        return new Ratio(wanted == 0 ? 0 : Math.max(0, 1 - host.cpu().cores() / wanted));
    }
}
