package dev.berth.control.network;

import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.net.Ipv6Network;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives addresses to servers and takes them back; what is done joins the caller's transaction. */
@ApplicationScoped
public class Addresses {
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    Addresses(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A free address and the IPv6 network in its place, going round in a circle so that a freed one is given again last. */
    public Uni<HeldAddress> take(LocationId location, ServerId server) {
        return sessions.withStatelessTransaction((session, _) -> session.createQuery(
                        "from AddressRangeEntity where locationId = :location order by cidr", GuestNetworkEntity.class)
                .setParameter("location", location.value())
                // Those who take an address of one range go one after another.
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .chain(ranges -> takeFrom(session, ranges, location, server)));
    }

    /** Takes back what the server holds; nothing happens when it holds none. */
    public Uni<Void> release(ServerId server) {
        return sessions.withStatelessTransaction(
                (session, _) -> session.createNativeQuery("delete from address where server_id = :server")
                        .setParameter("server", server.value())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private Uni<HeldAddress> takeFrom(
            Mutiny.StatelessSession session, List<GuestNetworkEntity> ranges, LocationId location, ServerId server) {
        if (ranges.isEmpty()) {
            return Uni.createFrom()
                    .failure(new Problem.NoCapacity("location %s has no free address".formatted(location))
                            .asException());
        }
        var range = ranges.getFirst();
        return hold(session, range, range.next(), server).chain(held -> held.map(Uni.createFrom()::item)
                .orElseGet(() -> search(session, ranges, location, server)));
    }

    /** Only where the circle has come round to addresses that are still held. */
    private Uni<HeldAddress> search(
            Mutiny.StatelessSession session, List<GuestNetworkEntity> ranges, LocationId location, ServerId server) {
        var range = ranges.getFirst();
        return firstFree(session, range)
                .chain(free -> free == null
                        ? takeFrom(session, ranges.subList(1, ranges.size()), location, server)
                        : hold(session, range, free, server).map(Optional::orElseThrow));
    }

    /** Free is the next, or one behind an address that is held: nothing else can be the first free one of a circle. */
    private static Uni<Long> firstFree(Mutiny.StatelessSession session, GuestNetworkEntity range) {
        return session.createNativeQuery("""
                        select candidate from (
                            select cast(:next as bigint) as candidate
                            union select cast(:first as bigint)
                            union select cast(:gateway as bigint) + 1
                            union select ipv4 + 1 from address where ipv4 between :first and :last) as candidates
                        where candidate between :first and :last and candidate <> :gateway
                            and not exists (select 1 from address where ipv4 = candidate)
                        order by candidate < :next, candidate limit 1""", Long.class)
                .setParameter("next", range.next())
                .setParameter("first", range.firstAddress)
                .setParameter("last", range.lastAddress)
                .setParameter("gateway", range.gatewayBits())
                .getSingleResultOrNull();
    }

    /** Empty when the range has no such address, or it is held already. */
    private Uni<Optional<HeldAddress>> hold(
            Mutiny.StatelessSession session, GuestNetworkEntity range, long ipv4, ServerId server) {
        if (!range.gives(ipv4)) {
            return Uni.createFrom().item(Optional.empty());
        }
        var held = range.held(ipv4);
        return session.createNativeQuery("""
                        insert into address (ipv4, server_id, taken, ipv6_prefix)
                        values (:ipv4, :server, :now, case when :has6 then cast(:prefix6 as bigint) end)
                        on conflict (ipv4) do nothing""")
                .setParameter("ipv4", ipv4)
                .setParameter("has6", held.network6().isPresent())
                .setParameter(
                        "prefix6", held.network6().map(Ipv6Network::prefix).orElse(0L))
                .setParameter("server", server.value())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().item(Optional.<HeldAddress>empty())
                        : note(session, range, ipv4).replaceWith(Optional.of(held)));
    }

    private static Uni<Integer> note(Mutiny.StatelessSession session, GuestNetworkEntity range, long ipv4) {
        return session.createNativeQuery(
                        "update guest_network set last_given = :ipv4 where location_id = :location and cidr = :cidr")
                .setParameter("ipv4", ipv4)
                .setParameter("location", range.locationId)
                .setParameter("cidr", range.cidr)
                .executeUpdate();
    }
}
