/** A real cluster's fragments joined by few moves: the engine, a plain greedy, and an exact solver as the roof. */
@NullMarked
package dev.berth.bench.rescheduling;

import org.jspecify.annotations.NullMarked;
