/**
 * What simulated guests ask for: curves out of a recording or a seed, and what an operator sets by hand. Pure functions of a
 * guest and a moment; it knows no host, so it never says what a guest gets.
 */
@NullMarked
package dev.berth.agent.load;

import org.jspecify.annotations.NullMarked;
