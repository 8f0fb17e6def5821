package dev.berth.placement.power;

import dev.berth.model.unit.Ratio;

/**
 * What share of the hosts was seen overloaded of late. How far a margin in deviations reaches depends on the tails of the
 * demand, which differ from fleet to fleet and from day to day; so the margins follow what they led to.
 *
 * @param observed how many observations of a host this is worth
 * @param overloaded how many of them found it overloaded
 */
public record OverloadWatch(double observed, double overloaded) {

    public static final OverloadWatch UNSEEN = new OverloadWatch(0, 0);

    /** After one more interval, in which so many of the hosts that were on were asked for more than they have. */
    public OverloadWatch seen(int hosts, int overloadedHosts, PowerPolicy policy) {
        double kept = 1 - 1.0 / policy.overload().window();
        return new OverloadWatch(observed * kept + hosts, overloaded * kept + overloadedHosts);
    }

    /** By how much the margins should be widened; within bounds, since a watch is no judge of what it has not seen. */
    public Ratio widening(PowerPolicy policy) {
        var target = policy.overload();
        double share = (overloaded + target.share().value() * target.trust()) / (observed + target.trust());
        double excess = Math.log(share / target.share().value());
        return new Ratio(Math.clamp(1 + target.eagerness().value() * excess, 0.75, 1.4));
    }
}
