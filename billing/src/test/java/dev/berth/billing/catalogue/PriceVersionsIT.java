package dev.berth.billing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.berth.billing.PkiResource;
import dev.berth.billing.catalogue.PriceStore.Kept;
import dev.berth.billing.pricing.ServerPrice;
import dev.berth.billing.pricing.TaxRate;
import dev.berth.model.money.Rate;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(PkiResource.class)
class PriceVersionsIT {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Inject
    PriceStore store;

    @Inject
    SettableClock clock;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void keepsAChangeAsANewVersionAndLeavesThePastAlone() throws Throwable {
        // Given
        var before = clock.instant();
        keep(catalogue("0.0100"));
        clock.advance(Duration.ofHours(1));

        // When
        var kept = keep(catalogue("0.0200"));
        var again = keep(catalogue("0.0200"));

        // Then
        var book = VertxContextSupport.subscribeAndAwait(() -> store.book());
        assertThat(kept).isEqualTo(Kept.NEW_VERSION);
        assertThat(again).isEqualTo(Kept.UNCHANGED);
        assertThat(book.price("changing", before)).contains(price("0.0100"));
        assertThat(book.price("changing", clock.instant())).contains(price("0.0200"));
        clock.set(before);
    }

    @Test
    void keepsAChangeOnceWhenReplicasStartTogether() throws Throwable {
        // Given
        var changed = catalogue("0.0300");

        // When
        var kept = VertxContextSupport.subscribeAndAwait(() -> Uni.join()
                .all(store.keep(changed), store.keep(changed), store.keep(changed))
                .andFailFast());

        // Then
        assertThat(kept).containsOnlyOnce(Kept.NEW_VERSION).contains(Kept.UNCHANGED);
    }

    @Test
    void refusesAnotherCurrency() {
        // Given
        var francs = Currency.getInstance("CHF");
        var swiss = new Catalogue("swiss.yaml", francs, new TaxRate(BigDecimal.ONE), List.of("lab1"), Map.of());

        // When
        var refusal = catchThrowable(() -> keep(swiss));

        // Then
        assertThat(refusal)
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessage("swiss.yaml: currency is \"CHF\", but must stay EUR, in which usage was priced so far");
    }

    @Test
    void keepsTheDatabaseFromChangingThePast() {
        // When
        var refusal = catchThrowable(() -> VertxContextSupport.subscribeAndAwait(() ->
                sessions.withTransaction(session -> session.createNativeQuery("update server_price set hourly = 0")
                        .executeUpdate())));

        // Then
        assertThat(refusal).hasMessageContaining("UPDATE of server_price is refused: its rows are only ever added");
    }

    private Kept keep(Catalogue catalogue) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> store.keep(catalogue));
    }

    private static Catalogue catalogue(String hourly) {
        var tax = new TaxRate(BigDecimal.valueOf(19));
        return new Catalogue("changed.yaml", EUR, tax, List.of("lab1"), Map.of("changing", price(hourly)));
    }

    private static ServerPrice price(String hourly) {
        return new ServerPrice(Rate.of(hourly, EUR), Rate.of("1000", EUR));
    }
}
