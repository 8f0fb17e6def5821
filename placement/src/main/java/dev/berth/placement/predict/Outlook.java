package dev.berth.placement.predict;

/**
 * What a guest will ask for.
 *
 * @param next over the interval until the next decision; exact where the caller knows it
 * @param lasting at any time in the hours to come
 */
public record Outlook(Demand next, Demand lasting) {}
