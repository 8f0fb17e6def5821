package dev.berth.control.metric;

import java.util.Arrays;
import java.util.List;

/** What customers ask for by name; each is one or more curves. */
public enum MetricType {
    CPU,
    DISK,
    NETWORK;

    List<Curve> curves() {
        return Arrays.stream(Curve.values())
                .filter(curve -> curve.type() == this)
                .toList();
    }
}
