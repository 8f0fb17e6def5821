package dev.berth.agent.spec;

import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.MacAddress;
import java.util.regex.Pattern;

/** The guest's card and its static addresses; {@code ipv6Network} is a /64 such as "fd00:88:5::/64", or empty. */
public record NetworkCard(
        MacAddress mac, Ipv4Address address, int prefixLength, Ipv4Address gateway, String ipv6Network) {
    private static final Pattern IPV6_NETWORK = Pattern.compile("[0-9a-f]{1,4}(:[0-9a-f]{1,4}){0,3}::/64");

    public NetworkCard {
        if (prefixLength < 0 || prefixLength > 32) {
            throw new IllegalArgumentException(
                    "ipv4_prefix_length %d must be between 0 and 32".formatted(prefixLength));
        }
        if (!ipv6Network.isEmpty() && !IPV6_NETWORK.matcher(ipv6Network).matches()) {
            throw new IllegalArgumentException(
                    "ipv6_network \"%s\" must be a /64 such as fd00:88:5::/64".formatted(ipv6Network));
        }
    }

    public boolean hasIpv6() {
        return !ipv6Network.isEmpty();
    }

    /** Such as "fd00:88:5::"; the guest itself has the first address, "fd00:88:5::1". */
    public String ipv6Prefix() {
        return ipv6Network.substring(0, ipv6Network.indexOf('/'));
    }
}
