/**
 * Many simulated hosts in one process: each with a folder, a certificate and a stream of its own, all on the same few
 * threads; and the door by which a person or a test says what goes wrong. Agents and guests are the same as everywhere.
 */
@NullMarked
package dev.berth.agent.fleet;

import org.jspecify.annotations.NullMarked;
