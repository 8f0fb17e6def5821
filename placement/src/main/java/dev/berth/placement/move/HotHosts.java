package dev.berth.placement.move;

import static java.util.stream.Collectors.joining;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.HeatPolicy;
import java.time.Duration;
import java.util.List;

/** Which hosts have been hot for long enough to act upon. */
public final class HotHosts {

    private HotHosts() {}

    public static List<HostView> of(FleetSnapshot fleet, HeatPolicy policy) {
        return fleet.hosts().stream().filter(host -> isHot(host, fleet, policy)).toList();
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
        return host.hotSince().isPresent()
                && host.state() != HostState.UNREACHABLE
                && host.pressure().age().compareTo(policy.staleAfter()) <= 0
                && hotFor(host, fleet).compareTo(policy.hotFor()) >= 0;
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
