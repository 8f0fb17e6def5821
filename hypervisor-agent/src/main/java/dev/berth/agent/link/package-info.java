/**
 * The one stream to the control plane: dials out, dials again, hands what comes to the agent one message after another, and
 * keeps what cannot be sent at once. It understands the messages' envelope only.
 */
@NullMarked
package dev.berth.agent.link;

import org.jspecify.annotations.NullMarked;
