/**
 * One hot move thought through: what both hosts would look like after it, what it gains and costs, and the rules that
 * forbid it. It must not choose between moves: that is the rebalancer.
 */
@NullMarked
package dev.berth.placement.move;

import org.jspecify.annotations.NullMarked;
