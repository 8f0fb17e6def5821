package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The wanted rows. Every verb joins the caller's transaction, changes nothing when the row already says it, and raises
 * the generation when it does not. The caller nudges the host's agent after its commit.
 */
public interface WantedGuests {

    /** All orders for one host, by server. */
    Uni<List<GuestOrder>> ordersFor(HostId host);

    /** To run here. A host without a row gets the right to run with it: a new epoch. */
    Uni<Void> run(ServerId server, HostId host);

    /** To run here again after a copy that failed: a new epoch, so that the other host has lost the right. */
    Uni<Void> reclaim(ServerId server, HostId host);

    Uni<Void> off(ServerId server, HostId host);

    /** To run here, and to have been started, reset and rebooted at least so often. */
    Uni<Void> run(ServerId server, HostId host, Counts least);

    /** To end here in its own way. */
    Uni<Void> shutDown(ServerId server, HostId host);

    /** To take the guest from the peer and be its home then: a new epoch. */
    Uni<Void> receive(ServerId server, HostId host, Peer from);

    Uni<Void> send(ServerId server, HostId host, Peer to);

    /** To be gone from here, with the highest epoch that the server ever had. Nothing happens without a row. */
    Uni<Void> absent(ServerId server, HostId host);

    /** Drops an absent row that has come true, and what was seen with it; the server remembers the epoch and the generation. */
    Uni<Void> forget(ServerId server, HostId host);
}
