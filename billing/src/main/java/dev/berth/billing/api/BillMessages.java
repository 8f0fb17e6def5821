package dev.berth.billing.api;

import com.google.protobuf.Timestamp;
import dev.berth.billing.pricing.Line;
import dev.berth.billing.statement.Statement;
import dev.berth.contracts.billing.v1.Bill;
import dev.berth.contracts.billing.v1.BillLine;
import dev.berth.model.money.Money;
import java.time.Instant;

/** Writes bills: amounts as decimal texts in the currency's main unit. */
final class BillMessages {
    private BillMessages() {}

    static Bill write(Statement statement) {
        return Bill.newBuilder()
                .setProjectId(statement.project().value())
                .setCurrency(statement.currency().getCurrencyCode())
                .setFrom(timestamp(statement.period().from()))
                .setUntil(timestamp(statement.period().until()))
                .addAllLines(statement.lines().stream().map(BillMessages::line).toList())
                .setNet(text(statement.net()))
                .setTaxRatePercent(statement.tax().toString())
                .setTax(text(statement.taxDue()))
                .setTotal(text(statement.total()))
                .build();
    }

    private static BillLine line(Line line) {
        return BillLine.newBuilder()
                .setServerId(line.usage().server().value())
                .setDescription(line.description())
                .setServerType(line.usage().serverType())
                .setLocation(line.usage().location())
                .setFrom(timestamp(line.span().from()))
                .setUntil(timestamp(line.span().until()))
                .setSeconds(line.span().seconds())
                .setHourly(line.price().hourly().amount().toPlainString())
                .setMonthlyCap(line.price().monthlyCap().amount().toPlainString())
                .setCapped(line.pricing() == Line.Pricing.CAPPED)
                .setNet(text(line.net()))
                .setExact(line.exact().toPlainString())
                .build();
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).build();
    }
}
