/**
 * Asks the engine and commits what it says. Owns the table {@code reservation} and the {@code version} of hosts: a plan
 * made on an older picture is refused, never forced. Decides nothing itself.
 */
@NullMarked
package dev.berth.control.scheduling;

import org.jspecify.annotations.NullMarked;
