package dev.berth.bench.rescheduling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fleet.CpuBaseline;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.NumaNode;
import dev.berth.placement.fleet.NumaPlace;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.fleet.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads the snapshot of several clusters as one fleet, a pool for each. What a node has for guests is what it says is
 * free and what its guests take. Guests of a deployment set are pinned: so each set stays as apart as it was.
 */
final class ClusterReader {
    private final List<HostView> hosts = new ArrayList<>();
    private final List<GuestView> guests = new ArrayList<>();

    private ClusterReader() {}

    static FleetSnapshot read(Path file) throws IOException {
        var reader = new ClusterReader();
        try (var text = new GZIPInputStream(Files.newInputStream(file))) {
            new ObjectMapper().readTree(text).path("cluster_list").forEach(reader::readCluster);
        }
        return new FleetSnapshot(Instant.EPOCH, reader.hosts, reader.guests, List.of());
    }

    private void readCluster(JsonNode cluster) {
        var ids = new HashMap<String, HostId>();
        cluster.path("host_info")
                .forEach(host -> ids.put(host.path("node_id").asText(), new HostId(hosts.size() + ids.size() + 1L)));
        var taken = new HashMap<String, double[]>();
        var sets = cluster.path("other_requirement").path("deployment_set").toString();
        for (var guest : cluster.path("vm_instance")) {
            readGuest(guest, ids, taken, sets);
        }
        var read = new ArrayList<HostView>();
        for (var host : cluster.path("host_info")) {
            read.add(host(host, cluster.path("cluster_name").asText(), ids, taken));
        }
        hosts.addAll(read);
    }

    private void readGuest(JsonNode guest, Map<String, HostId> ids, Map<String, double[]> taken, String sets) {
        var host = guest.path("host_id").asText();
        var nodes = new ArrayList<Integer>();
        int vcpus = 0;
        double memory = 0;
        for (var part : guest.path("numa")) {
            nodes.add(part.path("node").asInt());
            vcpus += part.path("cpu").asInt();
            memory += part.path("mem_mb").asDouble();
            var sum = taken.computeIfAbsent(host + " " + part.path("node").asInt(), _ -> new double[2]);
            sum[0] += part.path("cpu").asDouble();
            sum[1] += part.path("mem_mb").asDouble();
        }
        nodes.sort(Integer::compare);
        boolean mayMove = guest.path("allow_migration").asBoolean()
                && !sets.contains("\"%s\"".formatted(guest.path("instance_id").asText()));
        guests.add(new GuestView(
                new ServerId(guests.size() + 1L),
                Optional.ofNullable(ids.get(host)).orElseThrow(),
                new VcpuCount(vcpus),
                DataSize.ofMebibytes((long) memory),
                DataSize.ZERO,
                CpuAmount.ZERO,
                mayMove ? Mobility.MOVABLE : Mobility.PINNED,
                Optional.empty(),
                Optional.empty(),
                new NumaPlace(nodes),
                Terms.NONE));
    }

    private static HostView host(JsonNode host, String pool, Map<String, HostId> ids, Map<String, double[]> taken) {
        var name = host.path("node_id").asText();
        var nodes = new ArrayList<NumaNode>();
        double cores = 0;
        double memory = 0;
        for (var node : host.path("numa")) {
            var sum = taken.getOrDefault(name + " " + node.path("node").asInt(), new double[2]);
            double nodeCores = node.path("free_cpu").asDouble() + sum[0];
            double nodeMemory = node.path("memory_huge_free_mb").asDouble() + sum[1];
            cores += nodeCores;
            memory += nodeMemory;
            nodes.add(new NumaNode(
                    node.path("node").asInt(), CpuAmount.ofCores(nodeCores), DataSize.ofMebibytes((long) nodeMemory)));
        }
        return new HostView(
                Optional.ofNullable(ids.get(name)).orElseThrow(),
                name,
                new LocationId(1),
                pool,
                host.path("status").asText().equals("ACTIVE") ? HostState.SCHEDULABLE : HostState.CORDONED,
                CpuAmount.ofCores(cores),
                DataSize.ofMebibytes((long) memory),
                Pressure.UNKNOWN,
                Optional.empty(),
                nodes,
                Optional.empty(),
                Optional.empty(),
                CpuBaseline.USUAL);
    }
}
