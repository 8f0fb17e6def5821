package dev.berth.placement.pack;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fit.NumaNeed;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.NumaNode;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.Policy;
import dev.berth.placement.score.BestHost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Hosts of two NUMA nodes, filled at random and then thinned out, so that free room lies in crumbs. */
final class RandomCluster {
    static final Policy POLICY = Policy.standard().with(new Overcommit(Ratio.ONE, Ratio.ONE));
    private static final LocationId LOCATION = new LocationId(1);
    private static final int[] VCPUS = {2, 4, 8, 16};

    private RandomCluster() {}

    static FleetSnapshot of(long seed) {
        var random = new Random(seed);
        var hosts = IntStream.rangeClosed(1, 12).mapToObj(RandomCluster::host).toList();
        var fleet = new FleetSnapshot(Instant.EPOCH, hosts, List.of(), List.of());
        for (int server = 1; server <= 140; server++) {
            var request = request(random);
            var choice = BestHost.find(request, fleet, POLICY);
            if (choice.isPresent()) {
                fleet = fleet.with(guest(server, request, choice.get().host())
                        .on(choice.get().host(), choice.get().place(), Optional.empty()));
            }
        }
        for (var guest : fleet.guests()) {
            fleet = random.nextInt(5) == 0 ? fleet.without(guest.server()) : fleet;
        }
        return fleet;
    }

    static GuestRequest request(Random random) {
        int vcpus = VCPUS[random.nextInt(VCPUS.length)];
        return new GuestRequest(
                new VcpuCount(vcpus),
                DataSize.ofGibibytes(2L * vcpus),
                LOCATION,
                Optional.of("main"),
                random.nextInt(6) == 0 ? NumaNeed.TWO_NODES : NumaNeed.ONE_NODE,
                Terms.NONE,
                Optional.empty());
    }

    private static GuestView guest(int server, GuestRequest request, HostId host) {
        return GuestView.settled(
                new ServerId(server), host, request.vcpus(), request.memory(), DataSize.ZERO, CpuAmount.ZERO);
    }

    private static HostView host(int number) {
        var cores = CpuAmount.ofCores(44);
        var memory = DataSize.ofGibibytes(176);
        return new HostView(
                new HostId(number),
                "host" + number,
                LOCATION,
                "main",
                HostState.SCHEDULABLE,
                CpuAmount.ofCores(88),
                DataSize.ofGibibytes(352),
                Pressure.UNKNOWN,
                Optional.empty(),
                List.of(new NumaNode(0, cores, memory), new NumaNode(1, cores, memory)),
                Optional.empty(),
                Optional.empty(),
                CpuBaseline.USUAL);
    }

    static boolean overfilled(FleetSnapshot fleet) {
        return fleet.accounts().stream()
                .flatMap(account -> account.nodes().stream())
                .anyMatch(room -> room.promised().vcpus().compareTo(room.node().cpu()) > 0
                        || !room.promised().memory().fitsIn(room.node().memory()));
    }
}
