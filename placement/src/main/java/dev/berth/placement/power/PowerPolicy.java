package dev.berth.placement.power;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.policy.MoveWindows;
import dev.berth.placement.policy.Overcommit;
import java.time.Duration;

/**
 * How far hosts are filled, and when switching one off is worth it.
 *
 * @param relieve a host whose demand passes this margin gives guests away
 * @param settled until it is within this one; wider, so that it does not have to again at once
 * @param fill a host that takes a relieved guest must stay within this
 * @param empty hosts that take the guests of one that is emptied must stay within this
 * @param place guests that were never seen are placed within so many deviations
 * @param overcommit how much may be promised for each core and byte that there is
 * @param overload share of the hosts' time in which more may be asked for than there is
 * @param cost what switching off must save
 * @param reserve what must be ready without waking a host
 * @param limits how much may be moved, and what must rest
 */
public record PowerPolicy(
        Margin relieve,
        Margin settled,
        Margin fill,
        Margin empty,
        Ratio place,
        Overcommit overcommit,
        OverloadTarget overload,
        Cost cost,
        Reserve reserve,
        Limits limits) {

    /**
     * @param horizon for how long an emptied host is expected to stay off
     * @param move what a move is taken to cost: its copying, and the nuisance of it
     * @param cycle what it takes to shut a host down and to boot it again
     */
    public record Cost(Duration horizon, Energy move, Energy cycle) {

        /** Of emptying a host with so many moves. */
        Energy of(int moves) {
            return move.times(moves).plus(cycle);
        }

        /** What a host would draw idle: its guests take the rest with them. */
        Energy savedBy(PowerCurve host) {
            return Energy.of(host.idle(), horizon);
        }
    }

    /**
     * @param wakeTime how long a host takes from the decision to wake it until it can take guests
     * @param growth by how many deviations of the fleet's demand it may grow in an hour, before anything is done
     */
    public record Reserve(Duration wakeTime, Ratio growth) {}

    /**
     * @param guestRest for how long a guest that moved is left alone
     * @param noReturn for how long it does not go back to where it came from
     * @param moves at most in one plan; relief comes before emptying
     * @param windows in which hosts may be emptied; busy ones are relieved at any time
     */
    public record Limits(Duration guestRest, Duration noReturn, int moves, MoveWindows windows) {
        static final Limits NONE = new Limits(Duration.ZERO, Duration.ZERO, Integer.MAX_VALUE, MoveWindows.ALWAYS);
    }

    /**
     * @param share of the hosts' time; the margins widen when more was observed and narrow when less was
     * @param trust how many observations of a host the target outweighs
     * @param window over how many observations the past fades
     * @param eagerness how much the margins change, for each e-fold of difference
     */
    public record OverloadTarget(Ratio share, int trust, int window, Ratio eagerness) {}

    /**
     * Three per cent of overloaded host-time is what a fleet of small shared servers bears. A host is relieved late and
     * then thoroughly (1.1, then 1.8 deviations), which takes fewer moves than keeping it just below one line; who takes
     * guests keeps a little more (2.25), so that it is not the next to be relieved. Emptying fills to 2 deviations of what
     * is expected, since guests that may yet differ from that wait. Over the hours less than one
     * deviation is kept where the next interval is known: an overload then costs but a move. A move priced at 24 Wh
     * empties hosts of up to fifteen guests.
     *
     * <p>The figures were searched for on five days of PlanetLab's traces, all days at once. They are no optimum: small
     * changes move single days by some per cent either way, and a day that was not searched on may do worse.
     */
    public static PowerPolicy standard() {
        return new PowerPolicy(
                new Margin(new Ratio(1.1), Ratio.ZERO),
                new Margin(new Ratio(1.8), new Ratio(0.2)),
                new Margin(new Ratio(2.25), new Ratio(0.6)),
                new Margin(new Ratio(2.0), new Ratio(0.53)),
                new Ratio(3),
                Overcommit.standard(),
                new OverloadTarget(Ratio.ofPercent(2.8), 600, 36, Ratio.ofPercent(25)),
                new Cost(Duration.ofHours(4), new Energy(24), new Energy(10)),
                new Reserve(Duration.ofMinutes(3), new Ratio(3)),
                Limits.NONE);
    }

    /** Where nothing but moves costs: hosts go off and on at once and for free. */
    public PowerPolicy withFreePowerCycles() {
        return new PowerPolicy(
                relieve,
                settled,
                fill,
                empty,
                place,
                overcommit,
                overload,
                new Cost(cost.horizon(), cost.move(), Energy.NONE),
                new Reserve(Duration.ZERO, reserve.growth()),
                limits);
    }

    public PowerPolicy with(Overcommit other) {
        return new PowerPolicy(relieve, settled, fill, empty, place, other, overload, cost, reserve, limits);
    }

    public PowerPolicy with(Limits other) {
        return new PowerPolicy(relieve, settled, fill, empty, place, overcommit, overload, cost, reserve, other);
    }

    /** Each move taken to cost so many times as much. */
    public PowerPolicy withMovesPriced(Ratio times) {
        var priced = new Cost(cost.horizon(), new Energy(cost.move().wattHours() * times.value()), cost.cycle());
        return new PowerPolicy(relieve, settled, fill, empty, place, overcommit, overload, priced, reserve, limits);
    }

    /** The margins for what is felt, so many times as wide. */
    public PowerPolicy widened(Ratio times) {
        return new PowerPolicy(
                relieve.widened(times),
                settled.widened(times),
                fill.widened(times),
                empty.widened(times),
                place,
                overcommit,
                overload,
                cost,
                reserve,
                limits);
    }
}
