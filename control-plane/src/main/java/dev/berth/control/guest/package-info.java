/**
 * What is wanted of a guest on a host and what its agent saw: the seam between the features, which want, and the
 * agents' streams, which tell. Owns the rows {@code wanted_guest} (written by operations) and {@code observed_guest}
 * (written by reports). Decides nothing.
 */
@NullMarked
package dev.berth.control.guest;

import org.jspecify.annotations.NullMarked;
