/**
 * The picture of all hosts and guests at one instant, and what is promised and demanded in it. Immutable; it must not
 * know a policy or judge what it shows.
 */
@NullMarked
package dev.berth.placement.fleet;

import org.jspecify.annotations.NullMarked;
