package dev.berth.billing.pricing;

import static java.util.Comparator.comparing;

import dev.berth.billing.metering.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * All prices that ever held, so that a change of price never alters what is past.
 *
 * <p>Each second costs what was in force in that second: a new version counts from the moment it was loaded. A type that
 * a version no longer lists keeps its last price, for the servers that still run. Before a type's first version its
 * first price holds, since no other was ever published.
 *
 * @param versions oldest first; of versions loaded in the same second the last counts
 */
public record PriceBook(List<PriceVersion> versions) {

    public PriceBook {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a price book must hold at least one version");
        }
        versions = versions.stream().sorted(comparing(PriceVersion::validFrom)).toList();
        if (versions.stream().map(PriceVersion::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("a price book must keep to one currency");
        }
    }

    public Currency currency() {
        return versions.getFirst().currency();
    }

    /** The version in force at an instant. */
    public PriceVersion at(Instant instant) {
        return versions.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(instant))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /** What a type costs at an instant; empty if no version ever listed it. */
    public Optional<ServerPrice> price(String serverType, Instant at) {
        List<PriceVersion> listing = listing(serverType);
        return listing.reversed().stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .findFirst()
                .or(() -> listing.stream().findFirst())
                .map(version -> version.prices().get(serverType));
    }

    /** Cuts a span where the type's price changes; oldest piece first, empty if no version ever listed the type. */
    List<Piece> pieces(String serverType, Span span) {
        List<Instant> cuts = new ArrayList<>();
        cuts.add(span.from());
        listing(serverType).stream()
                .map(PriceVersion::validFrom)
                .filter(change -> change.isAfter(span.from()) && change.isBefore(span.until()))
                .distinct()
                .forEach(cuts::add);
        cuts.add(span.until());
        List<Piece> pieces = new ArrayList<>();
        for (int index = 1; index < cuts.size(); index++) {
            var part = new Span(cuts.get(index - 1), cuts.get(index));
            price(serverType, part.from()).ifPresent(price -> pieces.add(new Piece(part, price)));
        }
        return pieces;
    }

    private List<PriceVersion> listing(String serverType) {
        return versions.stream()
                .filter(version -> version.prices().containsKey(serverType))
                .toList();
    }

    /** A stretch of time in which one price held. */
    record Piece(Span span, ServerPrice price) {}
}
