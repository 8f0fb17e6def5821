package dev.berth.bench.planetlab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hosts and guests of one decision of a cited policy, on which moves are tried. */
final class BaselineFleet {
    private final OverloadTest test;
    private final double[] demand;
    private final double[][] history;
    private final double[] load = new double[HostType.COUNT];
    private final double[] measured;
    private final double[][] hostHistory;
    private final List<List<Trace.Guest>> guests = new ArrayList<>();

    BaselineFleet(View view, OverloadTest test) {
        this.test = test;
        int depth = view.known() + 1 >= OverloadTest.HISTORY ? OverloadTest.HISTORY : 0;
        demand = new double[view.hostOf().length];
        history = new double[demand.length][depth];
        hostHistory = new double[HostType.COUNT][depth];
        for (int host = 0; host < HostType.COUNT; host++) {
            guests.add(new ArrayList<>());
        }
        for (var guest : view.guests()) {
            int index = guest.index();
            demand[index] = view.demand(index, view.known());
            for (int back = 0; back < depth; back++) {
                history[index][depth - 1 - back] = view.demand(index, view.known() - back);
            }
            put(guest, view.hostOf()[index]);
        }
        measured = load.clone();
    }

    void put(Trace.Guest guest, int host) {
        guests.get(host).add(guest);
        count(guest, host, 1);
    }

    void take(Trace.Guest guest, int host) {
        guests.get(host).remove(guest);
        count(guest, host, -1);
    }

    private void count(Trace.Guest guest, int host, int sign) {
        load[host] += sign * demand[guest.index()];
        for (int at = 0; at < hostHistory[host].length; at++) {
            hostHistory[host][at] += sign * history[guest.index()][at];
        }
    }

    List<Trace.Guest> guests(int host) {
        return guests.get(host);
    }

    double demand(Trace.Guest guest) {
        return demand[guest.index()];
    }

    boolean used(int host) {
        return !guests.get(host).isEmpty();
    }

    double use(int host) {
        return load[host] / HostType.of(host).mips;
    }

    boolean overloaded(int host) {
        return overloaded(host, load[host], hostHistory[host]);
    }

    /** Whether a host may take a guest: there is capacity for what it asks for now, and it is not overloaded then. */
    boolean takes(int host, Trace.Guest guest) {
        double asked = demand(guest);
        double mips = HostType.of(host).mips;
        if (asked > mips / 2 || load[host] + asked > mips) {
            return false;
        }
        if (load[host] == 0) {
            return true;
        }
        var after = hostHistory[host].clone();
        for (int at = 0; at < after.length; at++) {
            after[at] += history[guest.index()][at];
        }
        return !overloaded(host, load[host] + asked, after);
    }

    /** How many watts more a host draws with a guest than was measured: guests tried before count as added, too. */
    double watts(int host, Trace.Guest guest) {
        var type = HostType.of(host);
        return type.watts(load[host] + demand(guest)) - type.watts(measured[host]);
    }

    private boolean overloaded(int host, double asked, double[] past) {
        double mips = HostType.of(host).mips;
        return test.overloaded(
                asked / mips, Arrays.stream(past).map(value -> value / mips).toArray());
    }
}
