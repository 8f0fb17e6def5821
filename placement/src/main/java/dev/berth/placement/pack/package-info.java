/**
 * Moves that are not about heat: making room where there is enough in all but not in one place, and joining fragments of
 * it. It must not judge load: that is rebalancing.
 */
@NullMarked
package dev.berth.placement.pack;

import org.jspecify.annotations.NullMarked;
