/**
 * What happened to servers, for their owners. Owns the tables {@code server_event} and {@code host_silence}. Each fact is
 * written in the transaction in which it arises, under a key made of the fact itself, so none is told twice. Names no host.
 */
@NullMarked
package dev.berth.control.event;

import org.jspecify.annotations.NullMarked;
