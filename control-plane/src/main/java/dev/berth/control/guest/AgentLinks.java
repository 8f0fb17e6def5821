package dev.berth.control.guest;

import dev.berth.model.id.HostId;

/**
 * The agents' streams, as the features need them. Telling a host to look again carries nothing but its id: whoever holds
 * the stream reads the wanted rows itself, and polls them every 5 s in case the word was lost.
 */
public interface AgentLinks {

    /** Call after the commit that changed wanted rows of this host; returns at once and never fails. */
    void nudge(HostId host);
}
