package dev.berth.control.network;

import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv6Network;
import java.util.Optional;

/** The addresses that a server holds, and the network in which they stand; {@code network6} is the server's alone. */
public record HeldAddress(Ipv4Address address, int prefixLength, Ipv4Address gateway, Optional<Ipv6Network> network6) {}
