package dev.berth.placement.pack;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.Mobility;
import dev.berth.placement.fleet.Terms;
import dev.berth.placement.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fleet laid out for a search through many arrangements: NUMA nodes by number, guests alike on one node as one lot.
 * A host that tells no nodes is one node. vCPUs are in thousandths, so that halves stay whole.
 *
 * @param nodes all nodes, those of one host side by side
 * @param lots the guests that may move
 */
record FragmentGrid(List<Node> nodes, List<Lot> lots) {
    static final int MILLI = 1000;

    /**
     * @param host as an index into the accounts; {@code trades} is equal for hosts that may exchange guests
     * @param number what the host calls it; below zero when the host tells no nodes
     */
    record Node(HostAccount account, int host, int trades, boolean takes, int number, int free, long freeMemory) {}

    /** @param nodes where its guests are now; {@code vcpus} and {@code memory} are what each takes of each node */
    @SuppressWarnings("ArrayRecordComponent") // the search reads it millions of times; never compared as a whole
    record Lot(int[] nodes, int vcpus, long memory, List<GuestView> guests) {}

    static FragmentGrid of(FleetSnapshot fleet, Policy policy) {
        var nodes = new ArrayList<Node>();
        var lots = new ArrayList<Lot>();
        var trades = new TreeMap<String, Integer>();
        int host = 0;
        for (var account : fleet.accounts()) {
            var view = account.host();
            int first = nodes.size();
            int group = trades.computeIfAbsent(view.location() + " " + view.pool(), _ -> trades.size());
            nodes.addAll(nodesOf(account, host++, group, policy));
            if (view.state() != HostState.UNREACHABLE) {
                lots.addAll(lotsOf(account, fleet, nodes, first));
            }
        }
        return new FragmentGrid(List.copyOf(nodes), List.copyOf(lots));
    }

    private static List<Node> nodesOf(HostAccount account, int host, int group, Policy policy) {
        var overcommit = policy.overcommit();
        var view = account.host();
        boolean takes = view.state() == HostState.SCHEDULABLE
                && view.lease().isEmpty()
                && view.baseline().offers(Terms.NONE.baseline())
                && account.promised().guaranteed().equals(CpuAmount.ZERO);
        if (account.nodes().isEmpty()) {
            return List.of(new Node(
                    account,
                    host,
                    group,
                    takes,
                    -1,
                    free(
                            overcommit.promisable(view.cpu()).cores(),
                            account.promised().vcpus().cores()),
                    free(
                            overcommit.promisable(view.memory()),
                            account.promised().memory())));
        }
        return account.nodes().stream()
                .map(room -> new Node(
                        account,
                        host,
                        group,
                        takes,
                        room.node().number(),
                        free(
                                overcommit.promisable(room.node().cpu()).cores(),
                                room.promised().vcpus().cores()),
                        free(
                                overcommit.promisable(room.node().memory()),
                                room.promised().memory())))
                .toList();
    }

    private static List<Lot> lotsOf(HostAccount account, FleetSnapshot fleet, List<Node> nodes, int first) {
        record Alike(List<Integer> nodes, int vcpus, long memory) {}
        Map<Alike, List<GuestView>> alike = new LinkedHashMap<>();
        for (var guest : account.guests()) {
            var places = new ArrayList<Integer>();
            for (int node = first; node < nodes.size(); node++) {
                int number = nodes.get(node).number();
                if (number < 0 || guest.place().nodes().contains(number)) {
                    places.add(node);
                }
            }
            // A guest that lies anywhere on a host with nodes, or whose terms tie it to some hosts, is not laid out
            // here.
            if (!places.isEmpty()
                    && guest.terms().equals(Terms.NONE)
                    && guest.mobility() == Mobility.MOVABLE
                    && fleet.target(guest.server()).isEmpty()) {
                alike.computeIfAbsent(
                                new Alike(
                                        places,
                                        guest.vcpus().value() * MILLI / places.size(),
                                        guest.memory().bytes() / places.size()),
                                _ -> new ArrayList<>())
                        .add(guest);
            }
        }
        return alike.entrySet().stream()
                .map(lot -> new Lot(
                        lot.getKey().nodes().stream().mapToInt(node -> node).toArray(),
                        lot.getKey().vcpus(),
                        lot.getKey().memory(),
                        List.copyOf(lot.getValue())))
                .toList();
    }

    private static int free(double promisable, double promised) {
        return (int) Math.max(0, Math.floor((promisable - promised) * MILLI + 1e-6));
    }

    private static long free(DataSize promisable, DataSize promised) {
        return promisable.minusOrZero(promised).bytes();
    }
}
