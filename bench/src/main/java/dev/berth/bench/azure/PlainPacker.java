package dev.berth.bench.azure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The packers to be compared with: the first host of the least cost that fits; nothing is ever moved. */
final class PlainPacker implements Packer {
    private final Cost cost;
    private final int[] freeCores;
    private final int[] freeQuarters;
    private final Map<Integer, Integer> hosts = new HashMap<>();
    private final Map<Integer, Flavour> flavours = new HashMap<>();

    /** What a host costs that would have so much free with the guest on it. */
    interface Cost {
        double of(int freeCores, int freeQuarters);
    }

    PlainPacker(int size, Cost cost) {
        this.cost = cost;
        freeCores = new int[size];
        freeQuarters = new int[size];
        Arrays.fill(freeCores, Play.CORES);
        Arrays.fill(freeQuarters, Play.QUARTERS);
    }

    @Override
    public boolean place(int number, Flavour flavour) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int host = 0; host < freeCores.length; host++) {
            if (freeCores[host] >= flavour.cores() && freeQuarters[host] >= flavour.quarters()) {
                double price = cost.of(freeCores[host] - flavour.cores(), freeQuarters[host] - flavour.quarters());
                if (price < least) {
                    least = price;
                    best = host;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        freeCores[best] -= flavour.cores();
        freeQuarters[best] -= flavour.quarters();
        hosts.put(number, best);
        flavours.put(number, flavour);
        return true;
    }

    @Override
    public void release(int number) {
        var host = hosts.remove(number);
        var flavour = flavours.remove(number);
        if (host != null && flavour != null) {
            freeCores[host] += flavour.cores();
            freeQuarters[host] += flavour.quarters();
        }
    }

    @Override
    public int emptyHosts() {
        return (int) Arrays.stream(freeCores).filter(free -> free == Play.CORES).count();
    }
}
