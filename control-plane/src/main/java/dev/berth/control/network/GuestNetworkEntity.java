package dev.berth.control.network;

import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv4Range;
import dev.berth.model.net.Ipv6Network;
import dev.berth.model.net.Ipv6Range;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Of the table {@code guest_network}, what giving addresses needs; only {@code last_given} is written here. */
@Entity(name = "AddressRangeEntity")
@Table(name = "guest_network")
@IdClass(GuestNetworkEntity.Key.class)
@NullUnmarked // fields are filled by Hibernate
class GuestNetworkEntity {

    record Key(long locationId, String cidr) implements Serializable {}

    @Id
    @Column(name = "location_id")
    long locationId;

    @Id
    String cidr;

    String cidr6;

    String gateway;

    @Column(name = "first_address")
    long firstAddress;

    @Column(name = "last_address")
    long lastAddress;

    @Column(name = "last_given")
    Long lastGiven;

    /** Where the search for a free one begins. */
    long next() {
        return lastGiven == null || lastGiven >= lastAddress || lastGiven < firstAddress ? firstAddress : lastGiven + 1;
    }

    /** Whether it is one of those that guests get. */
    boolean gives(long ipv4) {
        return ipv4 >= firstAddress && ipv4 <= lastAddress && ipv4 != gatewayBits();
    }

    long gatewayBits() {
        return Integer.toUnsignedLong(Ipv4Address.parse(gateway).bits());
    }

    HeldAddress held(long ipv4) {
        var range = Ipv4Range.parse(cidr);
        return new HeldAddress(
                new Ipv4Address((int) ipv4), range.prefixLength(), Ipv4Address.parse(gateway), network6(range, ipv4));
    }

    /** The network in the place of the address: so it is free when the address is. */
    private Optional<Ipv6Network> network6(Ipv4Range range, long ipv4) {
        long place = ipv4 - Integer.toUnsignedLong(range.first().bits());
        return Optional.ofNullable(cidr6).map(Ipv6Range::parse).map(networks -> networks.network(place));
    }
}
