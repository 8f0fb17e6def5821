package dev.berth.placement.power;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fleet.HostView;

/** A host while new guests are placed. */
final class Stand {
    private static final int MANY = 1000;

    final HostView host;
    private final PowerCurve curve;
    boolean on;
    private double memory;
    private double mean;
    private double variance;

    Stand(HostView host, HostPower power) {
        this.host = host;
        curve = power.curve();
        on = power.state() == PowerState.ON;
    }

    void add(NewGuest guest) {
        on = true;
        memory += guest.memory().bytes();
        mean += guest.demand().mean().cores();
        variance += Math.pow(guest.demand().deviation().cores(), 2);
    }

    /** Whether so many guests like this one fit. */
    boolean holds(NewGuest guest, int times, double deviations) {
        double cores = mean + times * guest.demand().mean().cores();
        double squares = variance + times * Math.pow(guest.demand().deviation().cores(), 2);
        return memory + (double) times * guest.memory().bytes() <= host.memory().bytes()
                && cores + deviations * Math.sqrt(squares) <= host.cpu().cores();
    }

    double memoryLeft() {
        return host.memory().bytes() - memory;
    }

    double wattsEachIfFilledWith(NewGuest guest, double deviations) {
        int times = 1;
        while (times < MANY && holds(guest, times + 1, deviations)) {
            times++;
        }
        double use = times * guest.demand().mean().cores() / host.cpu().cores();
        return curve.at(new Ratio(use)).watts() / times;
    }
}
