/**
 * How busy hosts and guests are, as their agents last said. Owns the tables {@code host_latest} and
 * {@code guest_latest}. Kept out of entities: it is written in batches, and may be lost in a crash. Draws no conclusion.
 */
@NullMarked
package dev.berth.control.telemetry;

import org.jspecify.annotations.NullMarked;
