package dev.berth.placement.power;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.berth.model.id.HostId;
import dev.berth.placement.index.Search;
import dev.berth.placement.index.SharedTree;
import dev.berth.placement.index.Summary;
import dev.berth.placement.power.Bay.Doubt;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that take guests, in the order of what they have to spare: the tightest that holds a guest is found without
 * asking each. A guest takes at least its mean of that; the margin for its deviation is the smaller the more deviation there
 * is, since it is the root of the summed variances that counts.
 */
final class Takers {
    /** So much two ways of adding up the same cores may differ. */
    private static final double ROUNDING = 1e-6;

    private static final Summary<Taker, Room> ROOMS = new Summary<>() {
        @Override
        public Room of(Taker taker) {
            return taker.room;
        }

        @Override
        public Room join(Room left, Room right) {
            return new Room(
                    Math.min(left.leastSpare, right.leastSpare),
                    Math.max(left.mostSpare, right.mostSpare),
                    Math.max(left.memory, right.memory),
                    Math.max(left.vcpus, right.vcpus),
                    Math.min(left.nextVariance, right.nextVariance),
                    Math.min(left.lastingVariance, right.lastingVariance),
                    left.leastId.compareTo(right.leastId) < 0 ? left.leastId : right.leastId);
        }
    };

    private final Margin margin;
    private final Doubt doubts;
    private final Map<Bay, Place> places = new HashMap<>();
    private SharedTree<Place, Taker, Room> byPlace;

    Takers(Collection<Bay> bays, Margin margin, Doubt doubts) {
        this.margin = margin;
        this.doubts = doubts;
        var inOrder =
                bays.stream().map(this::taker).sorted(comparing(Taker::place)).toList();
        inOrder.forEach(taker -> places.put(taker.bay(), taker.place()));
        byPlace = SharedTree.ofSorted(inOrder.stream().map(Taker::place).toList(), inOrder, ROOMS);
    }

    /** The host that has least to spare with this guest. */
    Optional<Bay> tightest(Tenant tenant) {
        return new Tightest(tenant)
                .best(byPlace, 1).stream().map(found -> found.value().bay()).findFirst();
    }

    /** To be told of each host to which a guest came. */
    void changed(Bay bay) {
        var now = taker(bay);
        byPlace = byPlace.without(places.put(bay, now.place())).with(now.place(), now);
    }

    private Taker taker(Bay bay) {
        double spare = bay.spare(margin, doubts);
        var room = new Room(
                spare,
                spare,
                bay.freeMemory(),
                bay.freeVcpus(),
                bay.nextVariance(doubts),
                bay.lastingVariance(doubts),
                bay.host.id());
        return new Taker(bay, room);
    }

    /** A host with its figures as they were when it was put into the order. */
    private record Taker(Bay bay, Room room) {
        Place place() {
            return new Place(room.leastSpare, bay.host.id());
        }
    }

    private record Place(double spare, HostId host) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = Double.compare(spare, other.spare);
            return order != 0 ? order : host.compareTo(other.host);
        }
    }

    /**
     * What the hosts of a part have at most, and at least.
     *
     * @param nextVariance the least of them, as is {@code lastingVariance}: the more there is, the less a guest adds
     */
    private record Room(
            double leastSpare,
            double mostSpare,
            double memory,
            double vcpus,
            double nextVariance,
            double lastingVariance,
            HostId leastId) {}

    private record Rank(double spare, HostId host) {}

    private final class Tightest extends Search<Taker, Room, Rank> {
        private final Tenant tenant;
        private final double least;

        Tightest(Tenant tenant) {
            super(comparingDouble(Rank::spare).thenComparing(comparing(Rank::host)));
            this.tenant = tenant;
            least = Math.min(tenant.nextMean, tenant.lastingMean);
        }

        @Override
        protected @Nullable Rank promise(Room room) {
            boolean tooSmall = room.mostSpare < least - ROUNDING
                    || room.memory < tenant.memory - 1
                    || room.vcpus < tenant.vcpus - ROUNDING;
            return tooSmall ? null : new Rank(Math.max(0, room.leastSpare - most(room) - ROUNDING), room.leastId);
        }

        /** What it takes of any host of the part. */
        private double most(Room room) {
            return Math.max(
                    tenant.nextMean + margin.next().value() * growth(room.nextVariance, tenant.nextVariance(doubts)),
                    tenant.lastingMean
                            + margin.lasting().value() * growth(room.lastingVariance, tenant.lastingVariance(doubts)));
        }

        private static double growth(double variance, double more) {
            return Math.sqrt(variance + more) - Math.sqrt(variance);
        }

        @Override
        protected @Nullable Rank rank(Taker taker) {
            var bay = taker.bay();
            return bay.holds(tenant, margin, doubts)
                    ? new Rank(bay.spareWith(tenant, margin, doubts), bay.host.id())
                    : null;
        }
    }
}
