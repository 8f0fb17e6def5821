package dev.berth.control.migration;

import dev.berth.control.guest.Peer;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;

/**
 * The input of the saga that moves a server.
 *
 * @param copied what travels at most
 */
record MoveWork(ServerId server, HostId source, HostId target, String transferId, DataSize copied) {

    Peer fromSource() {
        return new Peer(source, transferId);
    }

    Peer toTarget() {
        return new Peer(target, transferId);
    }
}
