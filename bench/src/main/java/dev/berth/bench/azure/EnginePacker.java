package dev.berth.bench.azure;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.Placer;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.pack.RoomMaker;
import dev.berth.placement.policy.HeatPolicy;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.policy.Utilisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The engine, with its standard weights; nothing is sold twice here, so that a host may be filled to the brim. */
final class EnginePacker implements Packer {
    private static final LocationId LOCATION = new LocationId(1);
    /** Of one request; a plan of more would be refused by any operator. */
    private static final int MOVES_FOR_ONE = 16;

    private final Policy policy = full(Policy.standard());
    private final int mostMoves;
    private FleetSnapshot fleet;
    private int moves;

    EnginePacker(int size, int mostMoves) {
        this.mostMoves = mostMoves;
        var hosts = IntStream.rangeClosed(1, size).mapToObj(EnginePacker::host).toList();
        fleet = new FleetSnapshot(Instant.EPOCH, hosts, List.of(), List.of());
    }

    @Override
    public boolean place(int number, Flavour flavour) {
        var request = new GuestRequest(new VcpuCount(flavour.cores()), flavour.memory(), LOCATION, Optional.empty());
        var choice = Placer.choose(request, fleet, policy);
        if (choice.isEmpty() && makeRoom(request)) {
            choice = Placer.choose(request, fleet, policy);
        }
        choice.ifPresent(best -> fleet = fleet.with(GuestView.settled(
                server(number), best.host(), request.vcpus(), request.memory(), DataSize.ZERO, CpuAmount.ZERO)));
        return choice.isPresent();
    }

    @Override
    public void release(int number) {
        fleet = fleet.without(server(number));
    }

    @Override
    public int emptyHosts() {
        return (int) fleet.accounts().stream()
                .filter(account -> account.guests().isEmpty())
                .count();
    }

    @Override
    public int moves() {
        return moves;
    }

    private boolean makeRoom(GuestRequest request) {
        int most = Math.min(MOVES_FOR_ONE, mostMoves - moves);
        if (most < 1) {
            return false;
        }
        var plan = RoomMaker.plan(request, fleet, policy, most);
        plan.ifPresent(room -> {
            for (var move : room.moves()) {
                fleet = fleet.withArrival(move.server(), move.target(), move.place());
                moves++;
            }
        });
        return plan.isPresent();
    }

    private static ServerId server(int number) {
        return new ServerId(number + 1L);
    }

    private static HostView host(int number) {
        return new HostView(
                new HostId(number),
                "host" + number,
                LOCATION,
                "main",
                HostState.SCHEDULABLE,
                CpuAmount.ofCores(Play.CORES),
                Play.MEMORY,
                Pressure.UNKNOWN,
                Optional.empty());
    }

    private static Policy full(Policy standard) {
        var heat = standard.heat();
        var brim = new Utilisation(Ratio.ONE, Ratio.ONE);
        return standard.with(new Overcommit(Ratio.ONE, Ratio.ONE))
                .with(new HeatPolicy(heat.hot(), heat.cool(), heat.hotFor(), heat.staleAfter(), brim, heat.limit()));
    }
}
