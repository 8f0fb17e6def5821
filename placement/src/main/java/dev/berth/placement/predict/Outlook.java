package dev.berth.placement.predict;

import dev.berth.model.unit.CpuAmount;

/**
 * What a guest will ask for.
 *
 * @param next over the interval until the next decision; exact where the caller knows it
 * @param lasting at any time in the hours to come
 * @param doubt what its level may be off by, as a standard deviation: large while little was seen of it
 */
public record Outlook(Demand next, Demand lasting, CpuAmount doubt) {
    /** Of a guest whose level is known. */
    public Outlook(Demand next, Demand lasting) {
        this(next, lasting, CpuAmount.ZERO);
    }
}
