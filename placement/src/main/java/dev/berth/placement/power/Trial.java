package dev.berth.placement.power;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import dev.berth.model.id.HostId;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** The hosts and guests of one decision and the moves tried so far; a guest is moved once at most. */
final class Trial {

    private record Tried(Bay source, Bay target, PowerMove.Aim aim, String words) {}

    private final List<Bay> awake = new ArrayList<>();
    private final List<Bay> asleep = new ArrayList<>();
    private final List<Bay> woken = new ArrayList<>();
    private final Map<Tenant, Tried> moves = new LinkedHashMap<>();
    private final Set<Bay> asked = new HashSet<>();
    private final Set<Bay> postponed = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    private final int mostMoves;

    /** @param hosts those that may exchange guests */
    Trial(List<HostView> hosts, PoweredFleet powered, PowerPolicy policy, int mostMoves) {
        this.mostMoves = mostMoves;
        for (var host : hosts) {
            var power = powered.power().get(host.id());
            if (power != null && host.state() == HostState.SCHEDULABLE) {
                var bay = bay(host, power, powered, policy);
                (power.state() == PowerState.ON ? awake : asleep).add(bay);
            }
        }
        // The best to wake comes first.
        asleep.sort(comparingDouble(Bay::wattsEachCore).thenComparing(bay -> bay.host.id()));
    }

    private static Bay bay(HostView host, HostPower power, PoweredFleet powered, PowerPolicy policy) {
        var fleet = powered.fleet();
        var bay = new Bay(host, power.curve(), policy.overcommit());
        double memory = fleet.promised(host.id()).memory().bytes();
        double vcpus = fleet.promised(host.id()).vcpus().cores();
        double guaranteed = fleet.promised(host.id()).guaranteed().cores();
        for (var guest : fleet.guestsOn(host.id())) {
            var outlook = powered.outlooks().get(guest.server());
            if (outlook != null) {
                bay.add(new Tenant(
                        guest, outlook, fleet.target(guest.server()).isPresent(), fleet.takenAt(), policy.limits()));
                memory -= guest.memory().bytes();
                vcpus -= guest.vcpus().value();
                guaranteed -= guest.terms().guaranteed().cores();
            }
        }
        bay.promise(memory, vcpus, guaranteed);
        return bay;
    }

    List<Bay> awake() {
        return awake;
    }

    boolean movable(Tenant tenant) {
        return tenant.movable() && !moves.containsKey(tenant);
    }

    /** How many more guests this plan may move. */
    int movesLeft() {
        return mostMoves - moves.size();
    }

    /** Whether a host was asked to take a guest in this plan, even one that was taken back: it has room for others. */
    boolean wasAsked(Bay bay) {
        return asked.contains(bay);
    }

    /** The hosts that take a guest by this plan. */
    Set<Bay> takers() {
        return moves.values().stream().map(Tried::target).collect(toSet());
    }

    void move(Tenant tenant, Bay source, Bay target, PowerMove.Aim aim, String why) {
        source.remove(tenant);
        target.add(tenant);
        asked.add(target);
        moves.put(tenant, new Tried(source, target, aim, why));
    }

    void takeBack(Tenant tenant) {
        var tried = moves.remove(tenant);
        tried.target().remove(tenant);
        tried.source().add(tenant);
    }

    /** The host to wake for a guest, if one that sleeps can take it. */
    Optional<Bay> toWake(Tenant tenant, Margin margin) {
        return asleep.stream().filter(bay -> bay.holds(tenant, margin)).findFirst();
    }

    Optional<Bay> bestAsleep() {
        return asleep.stream().findFirst();
    }

    void wake(Bay bay, String why) {
        asleep.remove(bay);
        awake.add(bay);
        woken.add(bay);
        words.add("%s is woken: %s".formatted(bay.host.name(), why));
    }

    /** These will be emptied once more is known of their guests. */
    void postpone(Collection<Bay> hosts) {
        postponed.addAll(hosts);
    }

    boolean isPostponed(Bay bay) {
        return postponed.contains(bay);
    }

    void say(String what) {
        words.add(what);
    }

    boolean wasWoken(Bay bay) {
        return woken.contains(bay);
    }

    /** Hosts that were on and that nothing stands on now; those that are worst to keep come first. */
    List<Bay> emptied() {
        return awake.stream()
                .filter(bay -> bay.isEmpty() && !woken.contains(bay))
                .sorted(comparingDouble((Bay bay) -> -bay.wattsEachCore()).thenComparing(bay -> bay.host.id()))
                .toList();
    }

    PowerPlan plan(List<Bay> sleep, SortedMap<HostId, Refusal> kept) {
        return new PowerPlan(
                ids(woken),
                moves.entrySet().stream()
                        .map(entry -> move(entry.getKey(), entry.getValue()))
                        .toList(),
                ids(sleep),
                kept,
                words);
    }

    private static List<HostId> ids(List<Bay> bays) {
        return bays.stream().map(bay -> bay.host.id()).toList();
    }

    private static PowerMove move(Tenant tenant, Tried tried) {
        return new PowerMove(
                tenant.server, tried.source().host.id(), tried.target().host.id(), tried.aim(), tried.words());
    }
}
