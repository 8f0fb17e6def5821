package dev.berth.placement.power;

/**
 * Which hosts are needed? Pure: the same input always gives the same plan.
 *
 * <p>Every interval the hosts that are about to be overloaded are relieved ({@link #relieve}); from time to time, say by
 * the hour, those that are not needed are emptied as well ({@link #consolidate}): not more often, since what one sweep
 * empties the next may have to wake. Margins should first be {@link PowerPolicy#widened} by what the
 * {@link OverloadWatch} saw.
 */
public final class Consolidator {

    private Consolidator() {}

    /** Relieves the hosts that are about to be overloaded, and wakes others where there is no room or no reserve. */
    public static PowerPlan relieve(PoweredFleet fleet, PowerPolicy policy) {
        var trial = new Trial(fleet, policy);
        new Relief(trial, policy).run();
        return finish(trial, new WakeReserve(trial, policy));
    }

    /** Relieves, and then empties the hosts that are not needed. */
    public static PowerPlan consolidate(PoweredFleet fleet, PowerPolicy policy) {
        var trial = new Trial(fleet, policy);
        new Relief(trial, policy).run();
        var reserve = new WakeReserve(trial, policy);
        new Emptying(trial, policy, reserve).run();
        return finish(trial, reserve);
    }

    private static PowerPlan finish(Trial trial, WakeReserve reserve) {
        reserve.fill();
        return trial.plan(reserve.beyond(trial.emptied()));
    }
}
