package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Optional;

/**
 * What is wanted of one guest on one host.
 *
 * @param generation rises with each change of the row, and never falls for one server
 * @param epoch rises whenever the right to run passes to another host
 * @param counts a running guest that has seen fewer is reset or rebooted once, one that ended by itself is started once
 */
public record WantedGuest(
        ServerId server, HostId host, GuestMode mode, long generation, long epoch, Optional<Peer> peer, Counts counts) {

    /** Whether its copy is to be ended, if it still can. */
    public boolean calledOff() {
        return peer.filter(Peer::calledOff).isPresent();
    }
}
