/** Puts what the agent knows into the contract's messages. Pure translation: no state, no I/O. */
@NullMarked
package dev.berth.agent.report;

import org.jspecify.annotations.NullMarked;
