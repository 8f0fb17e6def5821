package dev.berth.control.server;

import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv6Network;
import dev.berth.model.unit.DataSize;
import java.util.Optional;

/** A server as its owner sees it. */
public record ServerView(
        Server server,
        ServerStatus status,
        Optional<Ipv4Address> address,
        Optional<Ipv6Network> network6,
        DataSize disk,
        Busy busy) {

    /** Whether an action of its owner goes on. */
    public enum Busy {
        NO,
        LOCKED
    }
}
