/**
 * Customers' servers: created, deleted, switched, listed. Owns the table {@code server}, which says what is wanted; what
 * was seen is the agents', and the status is computed from both. Where a server runs is not decided here.
 */
@NullMarked
package dev.berth.control.server;

import org.jspecify.annotations.NullMarked;
