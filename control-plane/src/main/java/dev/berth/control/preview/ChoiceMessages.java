package dev.berth.control.preview;

import static dev.berth.control.preview.PlacementMessages.named;
import static dev.berth.control.preview.PlacementMessages.parts;
import static java.util.Comparator.comparingLong;

import dev.berth.contracts.control.v1.HeadroomDto;
import dev.berth.contracts.control.v1.HostRanking;
import dev.berth.contracts.control.v1.PlacementChoice;
import dev.berth.contracts.control.v1.PoolHeadroom;
import dev.berth.contracts.control.v1.RefusedHosts;
import dev.berth.contracts.control.v1.ScoredHost;
import dev.berth.contracts.time.Times;
import dev.berth.placement.Headroom;
import dev.berth.placement.Ranking;
import dev.berth.placement.fit.Refusal;
import dev.berth.placement.score.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Choices of a host as the contract spells them. */
public final class ChoiceMessages {

    private ChoiceMessages() {}

    public static PlacementChoice of(ChoicePreview preview) {
        var names = new Names(preview.fleet(), Map.of());
        var message = PlacementChoice.newBuilder()
                .setTakenAt(Times.of(preview.fleet().takenAt()))
                .setServerTypeId(preview.type().id().value())
                .setLocationId(preview.location().id().value())
                .setHeadroom(of(preview.headroom()));
        preview.servers().forEach(server -> message.addServers(of(server, names)));
        return message.build();
    }

    private static HostRanking of(Ranking ranking, Names names) {
        var message = HostRanking.newBuilder()
                .addAllRefusals(counted(ranking.refusals().values()));
        ranking.chosen().map(choice -> of(choice, names)).ifPresent(message::setChosen);
        ranking.runnersUp().forEach(choice -> message.addRunnersUp(of(choice, names)));
        return message.build();
    }

    private static ScoredHost of(Choice choice, Names names) {
        return ScoredHost.newBuilder()
                .setHost(named(choice.host(), names))
                .setScore(choice.score().total())
                .addAllParts(parts(choice.score()))
                .build();
    }

    private static List<RefusedHosts> counted(Collection<Refusal> refusals) {
        var byRule = new TreeMap<String, RefusedHosts.Builder>();
        for (var refusal : refusals) {
            var counted = byRule.computeIfAbsent(
                    refusal.rule(),
                    rule -> RefusedHosts.newBuilder().setRule(rule).setExample(refusal.words()));
            counted.setHosts(counted.getHosts() + 1);
        }
        return byRule.values().stream()
                .map(RefusedHosts.Builder::build)
                .sorted(comparingLong(RefusedHosts::getHosts).reversed())
                .toList();
    }

    private static HeadroomDto of(Headroom headroom) {
        var message = HeadroomDto.newBuilder().setServers(headroom.servers());
        headroom.byPool()
                .forEach((pool, servers) -> message.addByPool(
                        PoolHeadroom.newBuilder().setPool(pool).setServers(servers)));
        headroom.refusedBy()
                .forEach((rule, hosts) -> message.addHeldBack(
                        RefusedHosts.newBuilder().setRule(rule).setHosts(hosts.intValue())));
        return message.build();
    }
}
