/**
 * What this installation sells and where, from the file that its operator edits. Owns the tables {@code location},
 * {@code datacenter}, {@code guest_network}, {@code server_type} and {@code image}, which it writes at start and never
 * later. Prices are billing's; who holds an address is the network's.
 */
@NullMarked
package dev.berth.control.catalogue;

import org.jspecify.annotations.NullMarked;
