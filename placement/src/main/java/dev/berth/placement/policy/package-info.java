/**
 * What the operator wants of the engine: overcommit, limits, budgets, weights. Only values; it must not look at a fleet.
 */
@NullMarked
package dev.berth.placement.policy;

import org.jspecify.annotations.NullMarked;
