package dev.berth.placement.power;

import dev.berth.model.unit.Ratio;
import java.util.List;

/**
 * What a host that is on draws by its CPU use: measured points at equal distances from idle to full use, linear between.
 */
public record PowerCurve(List<Power> points) {

    public PowerCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException(
                    "a power curve of %d points must have at least idle and full".formatted(points.size()));
        }
    }

    public Power at(Ratio use) {
        double position = Math.min(1, use.value()) * (points.size() - 1);
        int below = (int) Math.min(position, points.size() - 2);
        double from = points.get(below).watts();
        double to = points.get(below + 1).watts();
        return new Power(from + (to - from) * (position - below));
    }

    public Power idle() {
        return points.getFirst();
    }

    public Power full() {
        return points.getLast();
    }
}
