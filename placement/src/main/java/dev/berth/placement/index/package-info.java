/**
 * Ordered maps that share structure between versions, and a search through them that looks only where something better
 * may be. It knows nothing of hosts and guests; what a summary means is told by whoever keeps one.
 */
@NullMarked
package dev.berth.placement.index;

import org.jspecify.annotations.NullMarked;
