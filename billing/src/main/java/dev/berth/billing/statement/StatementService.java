package dev.berth.billing.statement;

import dev.berth.billing.catalogue.PriceStore;
import dev.berth.billing.metering.ServerUsage;
import dev.berth.billing.metering.UsageEvent;
import dev.berth.billing.metering.UsageReading;
import dev.berth.billing.metering.UsageStore;
import dev.berth.billing.pricing.BillingMonth;
import dev.berth.billing.pricing.PriceBook;
import dev.berth.billing.pricing.Pricer;
import dev.berth.model.id.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Draws up the current bill of a project, anew on every question, as nothing of it is stored. */
@ApplicationScoped
public class StatementService {
    private final UsageStore usage;
    private final PriceStore prices;
    private final Clock clock;

    StatementService(UsageStore usage, PriceStore prices, Clock clock) {
        this.usage = usage;
        this.prices = prices;
        this.clock = clock;
    }

    /** The current UTC month up to now. A project that nobody has heard of owes nothing. */
    public Uni<Statement> current(ProjectId project) {
        var now = clock.instant();
        var month = BillingMonth.of(now);
        return prices.book()
                .chain(book -> usage.of(project, month.span()).map(events -> drawUp(project, events, book, now)));
    }

    private static Statement drawUp(ProjectId project, List<UsageEvent> events, PriceBook book, Instant now) {
        var month = BillingMonth.of(now);
        // A server belongs to the project of its earliest start, whatever a contradicting event says.
        List<ServerUsage> own = UsageReading.read(events).stream()
                .filter(server -> server.project().equals(project))
                .toList();
        return new Statement(
                project, month.until(now), book.currency(), book.at(now).tax(), Pricer.price(own, book, month, now));
    }
}
