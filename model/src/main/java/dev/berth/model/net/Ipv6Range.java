package dev.berth.model.net;

import java.net.Inet6Address;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/** A block of IPv6 networks of 64 bits each, such as {@code fd00:10:88::/48}; bits behind the prefix are zero. */
public record Ipv6Range(long prefix, int prefixLength) {
    private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f:]+)/(\\d{1,3})");

    public Ipv6Range {
        if (prefixLength < 16 || prefixLength > 64) {
            throw new IllegalArgumentException("prefix length %d must be between 16 and 64".formatted(prefixLength));
        }
        if ((prefix & ~mask(prefixLength)) != 0) {
            throw new IllegalArgumentException(
                    "%s has bits behind its prefix of %d".formatted(new Ipv6Network(prefix), prefixLength));
        }
        if (prefix >>> 48 == 0 || prefix >>> 56 == 0xff || (prefix >>> 54) == (0xfe80 >>> 6)) {
            throw new IllegalArgumentException(
                    "%s must be a range of unicast addresses that can be routed".formatted(new Ipv6Network(prefix)));
        }
    }

    public static Ipv6Range parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || !parts.group(1).contains(":")) {
            throw new IllegalArgumentException(
                    "\"%s\" is not an address range such as fd00:10:88::/48".formatted(text));
        }
        byte[] bytes = Inet6Address.ofLiteral(parts.group(1)).getAddress();
        var halves = ByteBuffer.wrap(bytes.length == 16 ? bytes : new byte[16]);
        long upper = halves.getLong();
        if (halves.getLong() != 0) {
            throw new IllegalArgumentException("%s has bits behind the first 64".formatted(parts.group(1)));
        }
        return new Ipv6Range(upper, Integer.parseInt(parts.group(2)));
    }

    /** How many networks there are. */
    public long size() {
        return 1L << (64 - prefixLength);
    }

    public Ipv6Network network(long index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("%s has no network %d; it has %d".formatted(this, index, size()));
        }
        return new Ipv6Network(prefix | index);
    }

    public boolean overlaps(Ipv6Range other) {
        long shorter = mask(Math.min(prefixLength, other.prefixLength));
        return (prefix & shorter) == (other.prefix & shorter);
    }

    private static long mask(int prefixLength) {
        return -1L << (64 - prefixLength);
    }

    @Override
    public String toString() {
        return new Ipv6Network(prefix).toString().replace("/64", "/" + prefixLength);
    }
}
