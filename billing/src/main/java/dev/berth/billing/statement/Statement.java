package dev.berth.billing.statement;

import dev.berth.billing.metering.Span;
import dev.berth.billing.pricing.Line;
import dev.berth.billing.pricing.TaxRate;
import dev.berth.model.id.ProjectId;
import dev.berth.model.money.Money;
import java.util.Currency;
import java.util.List;

/** What a project owes for a period: the lines, each rounded once, and the tax on their sum, rounded once. */
public record Statement(ProjectId project, Span period, Currency currency, TaxRate tax, List<Line> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }

    public Money net() {
        return lines.stream().map(Line::net).reduce(Money.zero(currency), Money::plus);
    }

    public Money taxDue() {
        return tax.on(net());
    }

    public Money total() {
        return net().plus(taxDue());
    }
}
