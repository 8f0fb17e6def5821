/**
 * The hosts: registering them, enrolling their agents, locking them out again, and showing how they are. Owns the table
 * {@code host}, but for its stream's columns, which the package {@code agent} writes, and its version, which the scheduler
 * raises.
 */
@NullMarked
package dev.berth.control.host;

import org.jspecify.annotations.NullMarked;
