package dev.berth.placement.power;

import dev.berth.model.unit.Ratio;

/**
 * How much of a host is kept free for chance, in standard deviations of its demand.
 *
 * @param next over the next interval: an overload there is felt
 * @param lasting in the hours to come: an overload there costs a move
 */
public record Margin(Ratio next, Ratio lasting) {

    /** A margin for what is felt that is so many times as wide. */
    Margin widened(Ratio times) {
        return new Margin(new Ratio(next.value() * times.value()), lasting);
    }
}
