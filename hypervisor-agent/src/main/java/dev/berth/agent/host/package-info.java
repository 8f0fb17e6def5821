/**
 * One host's agent, put together from its parts: the stream, the guests, the loops. What kind of host it is, is decided by
 * whoever hands the parts in; no rule about guests lives here.
 */
@NullMarked
package dev.berth.agent.host;

import org.jspecify.annotations.NullMarked;
