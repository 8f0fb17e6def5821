package dev.berth.control.network;

import dev.berth.model.net.Ipv4Address;

/** An address that a server holds, and the network in which it stands. */
public record HeldAddress(Ipv4Address address, int prefixLength, Ipv4Address gateway) {}
