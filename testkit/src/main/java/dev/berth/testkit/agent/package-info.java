/** An agent that a test plays by hand: a real client of the agents' stream, over real mutual TLS. */
@NullMarked
package dev.berth.testkit.agent;

import org.jspecify.annotations.NullMarked;
