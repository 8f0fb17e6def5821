/**
 * Which of the hosts that fit is better, and what a move costs. One scorer a file; it must not forbid anything: that is
 * fit.
 */
@NullMarked
package dev.berth.placement.score;

import org.jspecify.annotations.NullMarked;
