/**
 * Work whose steps are not known beforehand: each lap reads the world anew and may be killed anywhere. One lap of a loop
 * runs at a time over all replicas. Knows no feature.
 */
@NullMarked
package dev.berth.control.loop;

import org.jspecify.annotations.NullMarked;
