/**
 * The agents' streams: who may hold one, what goes down them and what comes up. Owns the stream's columns of {@code host}
 * and hands reports on; decides nothing about guests. The only package that handles streams: the messages of one are
 * taken one after another, and no work of one shares a database session with another.
 */
@NullMarked
package dev.berth.control.agent;

import org.jspecify.annotations.NullMarked;
