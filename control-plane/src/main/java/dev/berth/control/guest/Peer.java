package dev.berth.control.guest;

import dev.berth.model.id.HostId;

/** The other end of one copy; {@code transferId} names that copy and no other. */
public record Peer(HostId host, String transferId) {}
