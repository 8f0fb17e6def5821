/**
 * What would the engine do now, and why? Asks it with the same pictures and the same policy as those who act on its answers,
 * and only tells. It must not start, hold or write anything.
 */
@NullMarked
package dev.berth.control.preview;

import org.jspecify.annotations.NullMarked;
