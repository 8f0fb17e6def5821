package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.ControlMessage;
import io.grpc.Status;

/** The agent's end of a stream. All calls come from the stream's own context. */
interface Outlet {

    /** Whether the agent has read enough that more may be sent; when it turns true the stream is told. */
    boolean ready();

    void send(ControlMessage message);

    /** Asks for one more message; none comes unasked, so that what is not yet handled stays with the agent. */
    void askNext();

    void close(Status status);
}
