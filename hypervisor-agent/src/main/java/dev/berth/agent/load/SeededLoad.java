package dev.berth.agent.load;

import dev.berth.model.unit.CpuAmount;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Curves out of a seed. Each guest has a level of its own, spread around the common one as use is in practice (few guests
 * use much), a time of day at which it is busiest, and a little noise every five minutes.
 *
 * @param level share of its processors that a guest in the middle asks for
 * @param spread of the levels: 0 makes all alike, 1 makes one guest in six ask for more than e times the middle
 */
public record SeededLoad(long seed, double level, double spread, TimeLapse time) implements LoadSource {
    private static final Duration SLOT = Duration.ofMinutes(5);
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final double DAILY_SWING = 0.6;
    private static final double NOISE = 0.2;

    public SeededLoad {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("load level (%s) must be between 0 and 1".formatted(level));
        }
        if (!(spread >= 0 && spread <= 3)) {
            throw new IllegalArgumentException("load spread (%s) must be between 0 and 3".formatted(spread));
        }
    }

    @Override
    public LoadCurve curveOf(LoadedGuest guest) {
        var random = new SplittableRandom(seed ^ mixed(guest.server().value()));
        double own = level * Math.exp(spread * random.nextGaussian());
        double peak = random.nextDouble() * DAY_SECONDS;
        long noise = random.nextLong();
        return clock -> {
            Instant moment = time.play(clock);
            double share = own * daily(moment, peak) * jitter(moment, noise);
            return CpuAmount.ofCores(guest.vcpus() * Math.clamp(share, 0, 1));
        };
    }

    private static double daily(Instant moment, double peak) {
        double angle = 2 * Math.PI * (moment.getEpochSecond() - peak) / DAY_SECONDS;
        return 1 + DAILY_SWING * Math.cos(angle);
    }

    private static double jitter(Instant moment, long noise) {
        long slot = moment.getEpochSecond() / SLOT.toSeconds();
        return 1 + NOISE * (2 * new SplittableRandom(noise ^ mixed(slot)).nextDouble() - 1);
    }

    /** Neighbouring numbers must not give neighbouring curves. */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 27);
    }
}
