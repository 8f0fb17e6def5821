package dev.berth.agent.pressure;

import dev.berth.agent.guest.GuestUse;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns two looks at the guests' counters into what they use now. Pure: each sample is a function of the one before. */
public final class PressureSampler {
    // The delay is smoothed over about as long as PSI's avg10.
    private static final double SMOOTHING_SECONDS = 10;

    private PressureSampler() {}

    /** What a guest uses now, beside its counters. */
    public record GuestSample(CpuAmount cpu, GuestUse use) {}

    /** The host at one instant; {@code delay} is the guests' smoothed share of time in which they waited for a processor. */
    public record Sample(Instant at, Map<ServerId, GuestSample> guests, Ratio delay) {
        public static final Sample NONE = new Sample(Instant.EPOCH, Map.of(), Ratio.ZERO);

        public Sample {
            guests = Map.copyOf(guests);
        }

        public CpuAmount cpuUsed() {
            return guests.values().stream().map(GuestSample::cpu).reduce(CpuAmount.ZERO, CpuAmount::plus);
        }

        public DataSize memoryResident() {
            return guests.values().stream()
                    .map(guest -> guest.use().memoryResident())
                    .reduce(DataSize.ZERO, DataSize::plus);
        }
    }

    /** A guest that was not there before, or whose counters went back (it was restarted), starts at zero. */
    public static Sample next(Sample before, Instant now, List<GuestUse> uses) {
        double seconds = Duration.between(before.at(), now).toNanos() / 1e9;
        Map<ServerId, GuestSample> guests = new TreeMap<>();
        double longestWait = 0;
        for (GuestUse use : uses) {
            GuestSample earlier = before.guests().get(use.server());
            double cores = 0;
            if (earlier != null
                    && seconds > 0
                    && use.cpuNanoseconds() >= earlier.use().cpuNanoseconds()) {
                cores = (use.cpuNanoseconds() - earlier.use().cpuNanoseconds()) / 1e9 / seconds;
                double wait = (use.waitNanoseconds() - earlier.use().waitNanoseconds()) / 1e9 / seconds;
                longestWait = Math.max(longestWait, Math.clamp(wait, 0, 1));
            }
            guests.put(use.server(), new GuestSample(CpuAmount.ofCores(cores), use));
        }
        return new Sample(now, guests, smooth(before.delay(), longestWait, seconds));
    }

    private static Ratio smooth(Ratio before, double value, double seconds) {
        double weight = 1 - Math.exp(-Math.max(0, seconds) / SMOOTHING_SECONDS);
        return new Ratio(before.value() + weight * (value - before.value()));
    }
}
