package dev.berth.control.catalogue;

import dev.berth.model.id.LocationId;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv4Range;
import dev.berth.model.net.Ipv6Range;
import java.util.Optional;

/**
 * Addresses for the guests of a location; what is given away lies from {@code first} to {@code last}, both included.
 *
 * @param range6 has an IPv6 network for each address of {@code range}; empty where guests have IPv4 only
 */
public record GuestNetwork(
        LocationId location,
        Ipv4Range range,
        Ipv4Address gateway,
        Ipv4Address first,
        Ipv4Address last,
        Optional<Ipv6Range> range6) {

    public GuestNetwork {
        for (Ipv4Address address : new Ipv4Address[] {gateway, first, last}) {
            if (!range.contains(address)) {
                throw new IllegalArgumentException("%s is not in %s".formatted(address, range));
            }
        }
        range6.filter(networks -> networks.size() < 1L << (32 - range.prefixLength()))
                .ifPresent(few -> {
                    throw new IllegalArgumentException(
                            "%s has fewer networks of 64 bits than %s has addresses; a /%d has as many"
                                    .formatted(few, range, 32 + range.prefixLength()));
                });
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("first (%s) must not be above last (%s)".formatted(first, last));
        }
        if (gateway.compareTo(first) >= 0 && gateway.compareTo(last) <= 0) {
            throw new IllegalArgumentException(
                    "gateway (%s) must not lie between first (%s) and last (%s)".formatted(gateway, first, last));
        }
    }
}
