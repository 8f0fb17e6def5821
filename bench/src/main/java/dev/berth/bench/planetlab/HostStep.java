package dev.berth.bench.planetlab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One host through one step: guests leave and arrive within it, each when its move is done. */
final class HostStep {

    private record Change(double at, double demand, int guests) {}

    private final HostType type;
    private double demand;
    private int guests;
    private double receivingUntil;
    private final List<Change> changes = new ArrayList<>();

    HostStep(HostType type) {
        this.type = type;
    }

    void stays(double asked) {
        demand += asked;
        guests++;
    }

    void leaves(double asked, double at) {
        stays(asked);
        changes.add(new Change(at, -asked, -1));
    }

    void arrives(double asked, double at) {
        changes.add(new Change(at, asked, 1));
        receivingUntil = Math.max(receivingUntil, at);
    }

    /** Adds what this host used, and how long it was on and violated, to the tally. */
    void count(Tally tally, boolean receivingViolates) {
        changes.sort(Comparator.comparingDouble(Change::at));
        double now = 0;
        for (var change : changes) {
            segment(now, change.at(), tally, receivingViolates);
            now = change.at();
            demand += change.demand();
            guests += change.guests();
        }
        segment(now, Trace.STEP_SECONDS, tally, receivingViolates);
    }

    private void segment(double from, double until, Tally tally, boolean receivingViolates) {
        double seconds = until - from;
        boolean receiving = from < receivingUntil;
        if (guests == 0 && !receiving) {
            return;
        }
        tally.joules += type.watts(demand) * seconds;
        if (guests == 0) {
            return;
        }
        tally.activeSeconds += seconds;
        if (demand > type.mips + 1e-6 || (receiving && receivingViolates)) {
            tally.violatedSeconds += seconds;
        }
    }
}
