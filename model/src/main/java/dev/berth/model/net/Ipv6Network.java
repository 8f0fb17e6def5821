package dev.berth.model.net;

/** A network of 64 bits, the whole of which belongs to one server; {@code prefix} is its upper half. */
public record Ipv6Network(long prefix) {

    /** Such as {@code fd00:10:88:5::/64}, in the one form that RFC 5952 allows. */
    @Override
    public String toString() {
        var text = new StringBuilder(24);
        for (int shift = 48; shift >= 0 && (shift == 48 || prefix << (48 - shift) != 0); shift -= 16) {
            text.append(shift == 48 ? "" : ":").append(Integer.toHexString((int) (prefix >>> shift & 0xffff)));
        }
        return text.append("::/64").toString();
    }
}
