package dev.berth.placement.score;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How good a host is for a guest: named parts that add up, so that the sum can be explained. More is better. */
public record Score(List<Part> parts) implements Comparable<Score> {

    /** The weighted points that one scorer gave. */
    public record Part(String name, double points) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.2f", name, points);
        }
    }

    public Score {
        parts = List.copyOf(parts);
    }

    public double total() {
        double total = 0;
        for (var part : parts) {
            total += part.points;
        }
        return total;
    }

    @Override
    public int compareTo(Score other) {
        return Double.compare(total(), other.total());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f", total())
                + parts.stream().map(Part::toString).collect(Collectors.joining(", ", " (", ")"));
    }
}
