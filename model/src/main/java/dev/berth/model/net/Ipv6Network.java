package dev.berth.model.net;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A network of 64 bits, the whole of which belongs to one server; {@code prefix} is its upper half. */
public record Ipv6Network(long prefix) {

    /** Such as {@code fd00:10:88:5::/64}, in the one form that RFC 5952 allows. */
    @Override
    public String toString() {
        var groups = new int[] {
            (int) (prefix >>> 48),
            (int) (prefix >>> 32 & 0xffff),
            (int) (prefix >>> 16 & 0xffff),
            (int) (prefix & 0xffff)
        };
        int shown = 4;
        while (shown > 1 && groups[shown - 1] == 0) {
            shown--;
        }
        return Arrays.stream(groups, 0, shown).mapToObj(Integer::toHexString).collect(Collectors.joining(":"))
                + "::/64";
    }
}
