package dev.berth.billing.api;

import dev.berth.billing.metering.UsageIngest;
import dev.berth.billing.statement.PriceListing;
import dev.berth.billing.statement.StatementService;
import dev.berth.contracts.billing.v1.Bill;
import dev.berth.contracts.billing.v1.BillingApi;
import dev.berth.contracts.billing.v1.GetCurrentBillRequest;
import dev.berth.contracts.billing.v1.GetPricesRequest;
import dev.berth.contracts.billing.v1.PriceList;
import dev.berth.contracts.billing.v1.UsageAccepted;
import dev.berth.contracts.billing.v1.UsageBatch;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** {@code berth.billing.v1.BillingApi}: translates, delegates, translates back. */
@GrpcService
class BillingEndpoint implements BillingApi {
    private final UsageIngest ingest;
    private final StatementService statements;
    private final PriceListing prices;

    BillingEndpoint(UsageIngest ingest, StatementService statements, PriceListing prices) {
        this.ingest = ingest;
        this.statements = statements;
        this.prices = prices;
    }

    @Override
    public Uni<UsageAccepted> reportUsage(UsageBatch batch) {
        return ingest.ingest(UsageMessages.read(batch))
                .map(recorded ->
                        UsageAccepted.newBuilder().setRecorded(recorded).build());
    }

    @Override
    public Uni<Bill> getCurrentBill(GetCurrentBillRequest request) {
        return statements
                .current(WireFields.project("project_id", request.getProjectId()))
                .map(BillMessages::write);
    }

    @Override
    public Uni<PriceList> getPrices(GetPricesRequest request) {
        return Uni.createFrom().item(() -> PriceMessages.write(prices.now()));
    }
}
