package dev.berth.api.placement;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.GetPlacementChoiceRequest;
import dev.berth.contracts.control.v1.HeadroomDto;
import dev.berth.contracts.control.v1.HostRanking;
import dev.berth.contracts.control.v1.PlacementChoice;
import dev.berth.contracts.control.v1.RefusedHosts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the next servers would go, in the order in which they come; the last finds no room when fewer fit. */
@Schema(name = "Choice")
record ChoiceBody(
        Instant takenAt, NamedBody serverType, NamedBody location, List<OfOne> servers, HeadroomBody headroom) {

    /** Of one server: {@code chosen} is null when there is no room; {@code refusals} are of all hosts that would not do. */
    @Schema(name = "ChoiceOfOne")
    record OfOne(@Nullable ScoredHostBody chosen, List<ScoredHostBody> runnersUp, List<Refused> refusals) {

        static OfOne of(HostRanking ranking) {
            return new OfOne(
                    ranking.hasChosen() ? ScoredHostBody.of(ranking.getChosen()) : null,
                    ranking.getRunnersUpList().stream().map(ScoredHostBody::of).toList(),
                    ranking.getRefusalsList().stream().map(Refused::of).toList());
        }
    }

    /** How many hosts a rule refused, and what it said of one of them. */
    @Schema(name = "RefusedHosts")
    record Refused(String rule, int hosts, String example) {

        static Refused of(RefusedHosts refused) {
            return new Refused(refused.getRule(), refused.getHosts(), refused.getExample());
        }
    }

    /** How many more of such servers fit, in all and by pool; and which rules keep hosts from taking any, or more. */
    @Schema(name = "Headroom")
    record HeadroomBody(long servers, List<OfPool> byPool, List<HeldBack> heldBack) {

        static HeadroomBody of(HeadroomDto headroom) {
            return new HeadroomBody(
                    headroom.getServers(),
                    headroom.getByPoolList().stream()
                            .map(pool -> new OfPool(pool.getPool(), pool.getServers()))
                            .toList(),
                    headroom.getHeldBackList().stream()
                            .map(held -> new HeldBack(held.getRule(), held.getHosts()))
                            .toList());
        }
    }

    @Schema(name = "PoolHeadroom")
    record OfPool(String pool, long servers) {}

    record HeldBack(String rule, int hosts) {}

    static ChoiceBody of(PlacementChoice choice, GetPlacementChoiceRequest asked) {
        return new ChoiceBody(
                WireTime.millis(choice.getTakenAt()),
                NamedBody.of(asked.getServerType()),
                NamedBody.of(asked.getLocation()),
                choice.getServersList().stream().map(OfOne::of).toList(),
                HeadroomBody.of(choice.getHeadroom()));
    }
}
