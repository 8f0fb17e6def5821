/**
 * What guests will ask for: a sketch of what each was seen to use, and the forecast that follows from it. Pure values; it
 * must not know hosts or decide anything.
 */
@NullMarked
package dev.berth.placement.predict;

import org.jspecify.annotations.NullMarked;
