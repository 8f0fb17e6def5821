package dev.berth.placement.move;

import static java.util.stream.Collectors.joining;

import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.HeatPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which hosts have been hot for long enough to act upon. */
public final class HotHosts {

    private HotHosts() {}

    public static List<HostView> of(FleetSnapshot fleet, HeatPolicy policy) {
        return fleet.hosts().stream().filter(host -> isHot(host, fleet, policy)).toList();
    }

    /** Every host that was seen hot, for an operator: also those that are not acted upon yet. */
    public static List<HotHost> seen(FleetSnapshot fleet, HeatPolicy policy) {
        return fleet.hosts().stream()
                .flatMap(host -> host
                        .hotSince()
                        .map(since -> new HotHost(
                                host, since, signs(host, policy), fleet.load(host.id()), whyWait(host, fleet, policy)))
                        .stream())
                .toList();
    }

    private static List<HotHost.Sign> signs(HostView host, HeatPolicy policy) {
        var now = host.pressure();
        var hot = policy.hot();
        var cool = policy.cool();
        return List.of(
                new HotHost.Sign("pressure", now.cpuWait(), hot.pressure(), cool.pressure()),
                new HotHost.Sign("CPU use", now.cpuUse().shareOf(host.cpu()), hot.cpuUse(), cool.cpuUse()),
                new HotHost.Sign(
                        "memory use", now.memoryUsed().shareOf(host.memory()), hot.memoryUse(), cool.memoryUse()));
    }

    /** For an operator: why no host counts as hot. */
    public static String whyNone(FleetSnapshot fleet, HeatPolicy policy) {
        var almost = fleet.hosts().stream()
                .filter(host -> host.hotSince().isPresent())
                .map(host -> "%s was busy for %s when last seen %s ago"
                        .formatted(
                                host.name(),
                                Words.of(hotFor(host, fleet)),
                                Words.of(host.pressure().age())))
                .collect(joining("; "));
        return almost.isEmpty()
                ? "no host is busy"
                : "no host has been busy for %s: %s".formatted(Words.of(policy.hotFor()), almost);
    }

    private static boolean isHot(HostView host, FleetSnapshot fleet, HeatPolicy policy) {
        return host.hotSince().isPresent() && whyWait(host, fleet, policy).isEmpty();
    }

    /** What must still be so before a host that was seen hot is acted upon; empty when it may be. */
    private static Optional<Refusal> whyWait(HostView host, FleetSnapshot fleet, HeatPolicy policy) {
        if (host.state() == HostState.UNREACHABLE) {
            return Optional.of(new Refusal("unreachable", "%s is unreachable".formatted(host.name())));
        }
        var age = host.pressure().age();
        if (age.compareTo(policy.staleAfter()) > 0) {
            return Optional.of(new Refusal(
                    "stale-pressure",
                    "the figures of %s are older than %s".formatted(host.name(), Words.of(policy.staleAfter()))));
        }
        var hotFor = hotFor(host, fleet);
        return hotFor.compareTo(policy.hotFor()) >= 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "too-short",
                        "%s has been hot for %s, not yet for %s"
                                .formatted(host.name(), Words.of(hotFor), Words.of(policy.hotFor()))));
    }

    /** From the first hot observation to the latest one: the time since that one says nothing. */
    private static Duration hotFor(HostView host, FleetSnapshot fleet) {
        var seenAt = fleet.takenAt().minus(host.pressure().age());
        return host.hotSince()
                .map(since -> Duration.between(since, seenAt))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
