package dev.berth.agent.link;

import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.contracts.agent.v1.WantedSet;
import dev.berth.contracts.agent.v1.Welcome;

/** What the agent does with the control plane's messages; called one after another, on the link's threads; must not block. */
public interface ControlHandler {
    Hello hello();

    void welcomed(Welcome welcome);

    void wantedSet(WantedSet set);

    void wanted(WantedGuest guest);

    /** The stream has ended; nothing can be sent until the next welcome. */
    void disconnected();
}
