package dev.berth.model.net;

import java.util.regex.Pattern;

/** The address of a network card, as {@code 52:54:00:12:34:56} in lower case. */
public record MacAddress(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    public MacAddress {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "MAC address \"%s\" must be six pairs of lower-case hex digits with colons".formatted(text));
        }
    }

    /** The card of the guest that holds this address: locally administered, and unique where the address is. */
    public static MacAddress forAddress(Ipv4Address address) {
        int bits = address.bits();
        return new MacAddress(
                "02:be:%02x:%02x:%02x:%02x".formatted(bits >>> 24, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255));
    }

    @Override
    public String toString() {
        return text;
    }
}
