package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import java.util.Optional;

/** What a wanted row is to say, with counts of at least {@code least}, and which epoch it gets. Pure: the rules of epoch and generation are here and only here. */
record Wish(GuestMode mode, EpochRule rule, Optional<Peer> peer, Counts least) {

    /** Where the epoch of a changed row comes from. */
    enum EpochRule {
        /** The row keeps its own; a host without a row gets the next. */
        KEEP,
        /** The right to run passes to this host. */
        NEXT,
        /** The server's highest, so that no agent can refuse it as too old. */
        HIGHEST
    }

    /** What the server remembers of all rows that it ever had. */
    record Counters(long epoch, long generation, Counts counts) {}

    static Wish of(GuestMode mode, EpochRule rule) {
        return new Wish(mode, rule, Optional.empty(), Counts.NONE);
    }

    /** The row as it is to be; empty when it already says so. */
    Optional<WantedGuest> applyTo(Optional<WantedGuest> row, ServerId server, HostId host, Counters counters) {
        if (row.filter(old -> alreadySaid(old, counters)).isPresent()) {
            return Optional.empty();
        }
        long epoch =
                switch (rule) {
                    case KEEP -> row.map(WantedGuest::epoch).orElse(counters.epoch() + 1);
                    case NEXT -> counters.epoch() + 1;
                    case HIGHEST -> counters.epoch();
                };
        var counts = row.map(WantedGuest::counts).orElse(counters.counts()).atLeast(least);
        return Optional.of(new WantedGuest(server, host, mode, counters.generation() + 1, epoch, peer, counts));
    }

    private boolean alreadySaid(WantedGuest row, Counters counters) {
        boolean hasRight = rule == EpochRule.KEEP || row.epoch() == counters.epoch();
        return row.mode() == mode && row.peer().equals(peer) && row.counts().covers(least) && hasRight;
    }
}
