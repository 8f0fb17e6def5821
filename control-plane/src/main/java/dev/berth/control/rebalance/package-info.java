/**
 * Keeps the fleet cool: a loop that takes the fleet's picture, asks the engine, and starts the moves that it names. Owns
 * the policy that operators may set; decides nothing itself.
 */
@NullMarked
package dev.berth.control.rebalance;

import org.jspecify.annotations.NullMarked;
