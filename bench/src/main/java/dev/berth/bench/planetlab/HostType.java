package dev.berth.bench.planetlab;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.power.Power;
import dev.berth.placement.power.PowerCurve;
import java.util.Arrays;

/** The two kinds of host of the experiment, alternating. */
enum HostType {
    A(3720, 86, 89.4, 92.6, 96, 99.5, 102, 106, 108, 112, 114, 117),
    B(5320, 93.7, 97, 101, 105, 110, 116, 121, 125, 129, 133, 135);

    static final int COUNT = 800;
    static final int MEMORY = 4096;

    final double mips;
    final PowerCurve curve;

    HostType(double mips, double... watts) {
        this.mips = mips;
        curve = new PowerCurve(Arrays.stream(watts).mapToObj(Power::new).toList());
    }

    static HostType of(int host) {
        return host % 2 == 0 ? A : B;
    }

    double watts(double demand) {
        return curve.at(new Ratio(Math.clamp(demand / mips, 0, 1))).watts();
    }
}
