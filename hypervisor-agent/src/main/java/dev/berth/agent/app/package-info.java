/** The agent as a program: its settings, its wiring, its loops. No rule about guests lives here. */
@NullMarked
package dev.berth.agent.app;

import org.jspecify.annotations.NullMarked;
