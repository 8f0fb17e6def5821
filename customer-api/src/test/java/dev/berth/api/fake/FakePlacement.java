package dev.berth.api.fake;

import com.google.protobuf.Timestamp;
import dev.berth.contracts.control.v1.EvacuationPlan;
import dev.berth.contracts.control.v1.GetEvacuationPlanRequest;
import dev.berth.contracts.control.v1.GetPlacementChoiceRequest;
import dev.berth.contracts.control.v1.GetPlacementPlanRequest;
import dev.berth.contracts.control.v1.GetPowerPlanRequest;
import dev.berth.contracts.control.v1.HeadroomDto;
import dev.berth.contracts.control.v1.HeatSign;
import dev.berth.contracts.control.v1.HostForecast;
import dev.berth.contracts.control.v1.HostRanking;
import dev.berth.contracts.control.v1.HotHostDto;
import dev.berth.contracts.control.v1.KeptHost;
import dev.berth.contracts.control.v1.LeavingServer;
import dev.berth.contracts.control.v1.MovePlanDto;
import dev.berth.contracts.control.v1.MutinyPlacementApiGrpc;
import dev.berth.contracts.control.v1.NamedHost;
import dev.berth.contracts.control.v1.NamedServer;
import dev.berth.contracts.control.v1.PlacementChoice;
import dev.berth.contracts.control.v1.PlacementPlan;
import dev.berth.contracts.control.v1.PlannedMove;
import dev.berth.contracts.control.v1.PoolHeadroom;
import dev.berth.contracts.control.v1.PowerMoveDto;
import dev.berth.contracts.control.v1.PowerPlanDto;
import dev.berth.contracts.control.v1.ReasonDto;
import dev.berth.contracts.control.v1.RefusedHosts;
import dev.berth.contracts.control.v1.RefusedMove;
import dev.berth.contracts.control.v1.RelocationDto;
import dev.berth.contracts.control.v1.ScorePart;
import dev.berth.contracts.control.v1.ScoredHost;
import dev.berth.contracts.control.v1.SleepingHost;
import dev.berth.contracts.control.v1.StayingServer;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;

/** An engine that always sees the same: h1 is hot and web may leave it, one more server fits on h2, h1 can almost be emptied, h3 is not needed. */
final class FakePlacement extends MutinyPlacementApiGrpc.PlacementApiImplBase {
    private static final Timestamp NOW =
            Timestamp.newBuilder().setSeconds(1_760_000_000).build();
    private static final Timestamp BEFORE =
            Timestamp.newBuilder().setSeconds(1_759_999_998).build();

    @Override
    public Uni<PlacementPlan> getPlacementPlan(GetPlacementPlanRequest request) {
        return Uni.createFrom()
                .item(PlacementPlan.newBuilder()
                        .setEnabled(true)
                        .addHotHosts(HotHostDto.newBuilder()
                                .setHost(host(1))
                                .setSince(BEFORE)
                                .setReason("pressure 48 %, above 20 %")
                                .addSigns(HeatSign.newBuilder()
                                        .setName("pressure")
                                        .setValue(0.48)
                                        .setHot(0.2)
                                        .setCool(0.1))
                                .setCpuDemand(1.92)
                                .setCpuTarget(0.7)
                                .setWaiting(reason("too-short", "h1 has been hot for 2 s, not yet for 5 s")))
                        .setNow(MovePlanDto.newBuilder()
                                .setTakenAt(NOW)
                                .addMoves(move())
                                .addAlternatives(alternative()))
                        .setLast(MovePlanDto.newBuilder()
                                .setTakenAt(BEFORE)
                                .setNoMove(reason("nothing_hot", "no host is busy")))
                        .build());
    }

    @Override
    public Uni<PlacementChoice> getPlacementChoice(GetPlacementChoiceRequest request) {
        var choice = PlacementChoice.newBuilder()
                .setTakenAt(NOW)
                .setServerTypeId(request.getServerType().getId())
                .setLocationId(request.getLocation().getId())
                .addServers(HostRanking.newBuilder()
                        .setChosen(scored(2, 0.5))
                        .addRunnersUp(scored(3, 0.25))
                        .addRefusals(refused()))
                .setHeadroom(HeadroomDto.newBuilder()
                        .setServers(1)
                        .addByPool(PoolHeadroom.newBuilder().setPool("lab").setServers(1))
                        .addHeldBack(RefusedHosts.newBuilder().setRule("memory").setHosts(3)));
        if (request.getCount() > 1) {
            choice.addServers(HostRanking.newBuilder().addRefusals(refused()));
        }
        return Uni.createFrom().item(choice.build());
    }

    @Override
    public Uni<EvacuationPlan> getEvacuationPlan(GetEvacuationPlanRequest request) {
        if (request.getHost().getId() != 1 && !request.getHost().getName().equals("h1")) {
            return Uni.createFrom()
                    .failure(WireProblems.toStatus(new Problem.Invalid(
                            "host",
                            "\"%s\" is no host".formatted(request.getHost().getName()))));
        }
        return Uni.createFrom()
                .item(EvacuationPlan.newBuilder()
                        .setTakenAt(NOW)
                        .setHost(host(1))
                        .addMoves(RelocationDto.newBuilder()
                                .setServer(server(11, "web"))
                                .setSource(host(1))
                                .setTarget(host(2))
                                .setVcpus(2)
                                .setMemoryBytes(1L << 30)
                                .setReason("h1 is emptied"))
                        .addStaying(StayingServer.newBuilder()
                                .setServer(server(12, "db"))
                                .setReason(reason("no-room", "no host has room for server 12")))
                        .addLeaving(LeavingServer.newBuilder()
                                .setServer(server(13, "mail"))
                                .setTarget(host(3)))
                        .build());
    }

    @Override
    public Uni<PowerPlanDto> getPowerPlan(GetPowerPlanRequest request) {
        return Uni.createFrom()
                .item(PowerPlanDto.newBuilder()
                        .setTakenAt(NOW)
                        .addMoves(PowerMoveDto.newBuilder()
                                .setServer(server(13, "mail"))
                                .setSource(host(3))
                                .setTarget(host(2))
                                .setAim("empty")
                                .setReason("h3 uses 5 % of its CPU"))
                        .addSleep(SleepingHost.newBuilder().setHost(host(3)).setWattsSaved(120))
                        .addSleep(SleepingHost.newBuilder().setHost(host(4)).setWattsSaved(80))
                        .addKept(KeptHost.newBuilder().setHost(host(1)).setReason(reason("no-room", "h1 is needed")))
                        .setIdleWatts(120)
                        .setFullWatts(300)
                        .setUnseenServers(1)
                        .build());
    }

    private static PlannedMove move() {
        return PlannedMove.newBuilder()
                .setServer(server(11, "web"))
                .setSource(host(1))
                .setTarget(host(2))
                .setPredictedGain(0.5)
                .setCost(0.125)
                .addScore(ScorePart.newBuilder().setName("relief").setPoints(0.5))
                .addScore(ScorePart.newBuilder().setName("interruption").setPoints(-0.125))
                .setReason("h1 is too busy")
                .setSourceForecast(
                        HostForecast.newBuilder().setPressureBefore(0.48).setCpuBefore(1.92))
                .setTargetForecast(HostForecast.newBuilder().setCpuAfter(0.96))
                .build();
    }

    private static RefusedMove alternative() {
        return RefusedMove.newBuilder()
                .setServer(server(12, "db"))
                .setSource(host(1))
                .setTarget(host(2))
                .setPredictedGain(0.25)
                .setCost(0.5)
                .setRefusal(reason("no-gain", "server 12 to h2 removes less than it costs"))
                .build();
    }

    private static ScoredHost scored(long id, double points) {
        return ScoredHost.newBuilder()
                .setHost(host(id))
                .setScore(points)
                .addParts(ScorePart.newBuilder().setName("packing").setPoints(points))
                .build();
    }

    private static RefusedHosts refused() {
        return RefusedHosts.newBuilder()
                .setRule("memory")
                .setHosts(2)
                .setExample("memory 2 GiB exceeds free 1 GiB on host h4")
                .build();
    }

    private static ReasonDto reason(String rule, String words) {
        return ReasonDto.newBuilder().setRule(rule).setWords(words).build();
    }

    private static NamedHost host(long id) {
        return NamedHost.newBuilder().setId(id).setName("h" + id).build();
    }

    private static NamedServer server(long id, String name) {
        return NamedServer.newBuilder().setId(id).setName(name).build();
    }
}
