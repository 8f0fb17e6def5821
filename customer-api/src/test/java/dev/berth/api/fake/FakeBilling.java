package dev.berth.api.fake;

import dev.berth.contracts.billing.v1.Bill;
import dev.berth.contracts.billing.v1.BillLine;
import dev.berth.contracts.billing.v1.GetCurrentBillRequest;
import dev.berth.contracts.billing.v1.GetPricesRequest;
import dev.berth.contracts.billing.v1.MutinyBillingApiGrpc;
import dev.berth.contracts.billing.v1.PriceList;
import dev.berth.contracts.billing.v1.ServerTypePrice;
import dev.berth.contracts.billing.v1.UsageAccepted;
import dev.berth.contracts.billing.v1.UsageBatch;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;

/** Billing's contract with fixed prices and a bill of one line. */
public final class FakeBilling extends MutinyBillingApiGrpc.BillingApiImplBase {
    private volatile boolean down;

    /** Makes all calls fail, as if billing were not there, or work again. */
    public void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public Uni<PriceList> getPrices(GetPricesRequest request) {
        if (down) {
            return Uni.createFrom().failure(WireProblems.toStatus(new Problem.Unavailable("down by order of a test")));
        }
        var prices = PriceList.newBuilder().setCurrency("EUR").setTaxRatePercent("19");
        for (String location : new String[] {"lab1", "lab2"}) {
            prices.addServerTypes(price("nano", location, "0.0030", "0.0035700000", "1.90", "2.2610000000"));
            prices.addServerTypes(price("small", location, "0.0060", "0.0071400000", "3.60", "4.2840000000"));
        }
        return Uni.createFrom().item(prices.build());
    }

    @Override
    public Uni<Bill> getCurrentBill(GetCurrentBillRequest request) {
        if (down) {
            return Uni.createFrom().failure(WireProblems.toStatus(new Problem.Unavailable("down by order of a test")));
        }
        var line = BillLine.newBuilder()
                .setServerId(7)
                .setDescription("nano in lab1")
                .setServerType("nano")
                .setLocation("lab1")
                .setFrom(FakeOperations.now())
                .setUntil(FakeOperations.now())
                .setSeconds(7200)
                .setHourly("0.0030000000")
                .setMonthlyCap("1.9000000000")
                .setNet("0.01")
                .setExact("0.0060000000");
        return Uni.createFrom()
                .item(Bill.newBuilder()
                        .setProjectId(request.getProjectId())
                        .setCurrency("EUR")
                        .setFrom(FakeOperations.now())
                        .setUntil(FakeOperations.now())
                        .addLines(line)
                        .setNet("0.01")
                        .setTaxRatePercent("19")
                        .setTax("0.00")
                        .setTotal("0.01")
                        .build());
    }

    @Override
    public Uni<UsageAccepted> reportUsage(UsageBatch request) {
        return Uni.createFrom()
                .item(UsageAccepted.newBuilder()
                        .setRecorded(request.getEventsCount())
                        .build());
    }

    private static ServerTypePrice price(
            String type, String location, String hourly, String hourlyGross, String monthly, String monthlyGross) {
        return ServerTypePrice.newBuilder()
                .setServerType(type)
                .setLocation(location)
                .setHourlyNet(hourly)
                .setHourlyGross(hourlyGross)
                .setMonthlyNet(monthly)
                .setMonthlyGross(monthlyGross)
                .build();
    }
}
