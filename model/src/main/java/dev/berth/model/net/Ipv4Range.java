package dev.berth.model.net;

/** A block of IPv4 addresses in CIDR form, such as {@code 10.88.0.0/16}; bits behind the prefix are zero. */
public record Ipv4Range(Ipv4Address first, int prefixLength) {

    public Ipv4Range {
        if (prefixLength < 0 || prefixLength > 32) {
            throw new IllegalArgumentException("prefix length %d must be between 0 and 32".formatted(prefixLength));
        }
        if ((first.bits() & ~mask(prefixLength)) != 0) {
            throw new IllegalArgumentException("%s/%d has bits behind its prefix".formatted(first, prefixLength));
        }
    }

    public static Ipv4Range parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
            throw new IllegalArgumentException("\"%s\" is not an address range such as 10.88.0.0/16".formatted(text));
        }
        return new Ipv4Range(Ipv4Address.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    public Ipv4Address last() {
        return new Ipv4Address(first.bits() | ~mask(prefixLength));
    }

    public boolean contains(Ipv4Address address) {
        return (address.bits() & mask(prefixLength)) == first.bits();
    }

    private static int mask(int prefixLength) {
        return prefixLength == 0 ? 0 : -1 << (32 - prefixLength);
    }

    @Override
    public String toString() {
        return first + "/" + prefixLength;
    }
}
