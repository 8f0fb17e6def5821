package dev.berth.model.net;

import java.util.regex.Pattern;

/** An IPv4 address; ordered as numbers, so that 10.0.0.9 comes before 10.0.0.10. */
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    public static Ipv4Address parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"%s\" is not an IPv4 address such as 10.0.0.1".formatted(text));
        }
        int bits = 0;
        for (int part = 1; part <= 4; part++) {
            int value = Integer.parseInt(parts.group(part));
            if (value > 255) {
                throw new IllegalArgumentException("\"%s\" has a part above 255".formatted(text));
            }
            bits = bits << 8 | value;
        }
        return new Ipv4Address(bits);
    }

    public Ipv4Address plus(int offset) {
        return new Ipv4Address(bits + offset);
    }

    @Override
    public int compareTo(Ipv4Address other) {
        return Integer.compareUnsigned(bits, other.bits);
    }

    @Override
    public String toString() {
        // Joined by hand: a list of servers writes it for each, and a format string costs many times as much.
        return (bits >>> 24) + "." + (bits >>> 16 & 255) + "." + (bits >>> 8 & 255) + "." + (bits & 255);
    }
}
