package dev.berth.api.bill;

import dev.berth.api.token.Caller;
import dev.berth.api.upstream.BillingClient;
import dev.berth.contracts.billing.v1.GetCurrentBillRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/billing}: money, as the customer may see it. */
@Path("/v1/billing")
@Tag(name = "Billing")
public class BillResource {
    private final BillingClient billing;
    private final Caller caller;

    BillResource(BillingClient billing, Caller caller) {
        this.billing = billing;
        this.caller = caller;
    }

    record OneBill(BillBody bill) {}

    @GET
    @Path("/current")
    @Operation(summary = "Show what the project owes for this month so far")
    public Uni<OneBill> current() {
        var request = GetCurrentBillRequest.newBuilder()
                .setProjectId(caller.project().value())
                .build();
        return billing.call(stub -> stub.getCurrentBill(request)).map(bill -> new OneBill(BillBody.of(bill)));
    }
}
