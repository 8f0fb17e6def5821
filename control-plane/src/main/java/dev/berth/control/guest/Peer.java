package dev.berth.control.guest;

import dev.berth.model.id.HostId;

/**
 * The other end of one copy.
 *
 * @param transferId names that copy and no other
 * @param calledOff whether the source is to end the copy, if it still can
 */
public record Peer(HostId host, String transferId, boolean calledOff) {
    public Peer(HostId host, String transferId) {
        this(host, transferId, false);
    }

    public Peer callOff() {
        return new Peer(host, transferId, true);
    }
}
