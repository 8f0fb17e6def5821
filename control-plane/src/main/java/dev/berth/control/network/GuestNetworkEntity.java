package dev.berth.control.network;

import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv4Range;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
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

    long gatewayBits() {
        return Integer.toUnsignedLong(Ipv4Address.parse(gateway).bits());
    }

    HeldAddress held(long ipv4) {
        return new HeldAddress(
                new Ipv4Address((int) ipv4), Ipv4Range.parse(cidr).prefixLength(), Ipv4Address.parse(gateway));
    }
}
