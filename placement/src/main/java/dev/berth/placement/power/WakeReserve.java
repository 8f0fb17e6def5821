package dev.berth.placement.power;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What must be ready because a host that sleeps takes its time: the demand of the whole fleet may grow meanwhile. Demand
 * wanders, so its growth is taken to rise with the root of the time.
 */
final class WakeReserve {
    private final Trial trial;
    private final PowerPolicy policy;
    private final double cores;

    WakeReserve(Trial trial, PowerPolicy policy) {
        this.trial = trial;
        this.policy = policy;
        double variance =
                trial.awake().stream().mapToDouble(Bay::lastingVariance).sum();
        double hours = policy.reserve().wakeTime().toSeconds()
                / (double) Duration.ofHours(1).toSeconds();
        cores = policy.reserve().growth().value() * Math.sqrt(variance) * Math.sqrt(hours);
    }

    boolean isCoveredBy(Collection<Bay> awake) {
        return spare(awake) >= cores;
    }

    /** Wakes hosts until the reserve is there; they stay empty. */
    void fill() {
        while (!isCoveredBy(trial.awake()) && trial.bestAsleep().isPresent()) {
            var words = String.format(
                    Locale.ROOT,
                    "%.1f cores must be ready while a host wakes, and %.1f are",
                    cores,
                    spare(trial.awake()));
            trial.wake(trial.bestAsleep().get(), words);
        }
    }

    /** Which of the hosts on which nothing stands are not needed for the reserve. */
    List<Bay> beyond(List<Bay> empty) {
        double surplus = spare(trial.awake()) - cores;
        var beyond = new ArrayList<Bay>();
        for (var bay : empty) {
            double spare = bay.spare(policy.fill());
            if (spare <= surplus || cores == 0) {
                surplus -= spare;
                beyond.add(bay);
            }
        }
        return beyond;
    }

    private double spare(Collection<Bay> bays) {
        return bays.stream()
                .mapToDouble(bay -> Math.max(0, bay.spare(policy.fill())))
                .sum();
    }
}
