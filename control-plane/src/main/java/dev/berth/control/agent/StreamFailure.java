package dev.berth.control.agent;

import io.grpc.Status;
import org.jboss.logging.Logger;

/** The end of a stream by a failure on this side: logged with its cause, told to the agent without. */
final class StreamFailure {
    private static final Logger LOG = Logger.getLogger(StreamFailure.class);

    private StreamFailure() {}

    static Status of(String what, AgentPeer peer, Throwable failure) {
        LOG.warnf(failure, "stream ends as it %s host=%s", what, peer.host());
        return Status.UNAVAILABLE.withDescription(what + "; come again");
    }
}
