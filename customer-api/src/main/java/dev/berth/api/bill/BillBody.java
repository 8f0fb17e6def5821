package dev.berth.api.bill;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.billing.v1.Bill;
import dev.berth.contracts.billing.v1.BillLine;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the project owes for the current UTC month so far. Amounts are decimal strings in the currency's main unit. */
@Schema(name = "Bill")
record BillBody(
        String currency,
        Instant from,
        Instant until,
        List<Line> lines,
        String net,
        String taxRatePercent,
        String tax,
        String total) {

    /** One server's part. {@code exact} is {@code net} before it was rounded. */
    @Schema(name = "BillLine")
    record Line(
            long server,
            String description,
            String serverType,
            String location,
            Instant from,
            Instant until,
            long seconds,
            String hourly,
            String monthlyCap,
            boolean capped,
            String net,
            String exact) {

        static Line of(BillLine line) {
            return new Line(
                    line.getServerId(),
                    line.getDescription(),
                    line.getServerType(),
                    line.getLocation(),
                    WireTime.seconds(line.getFrom()),
                    WireTime.seconds(line.getUntil()),
                    line.getSeconds(),
                    line.getHourly(),
                    line.getMonthlyCap(),
                    line.getCapped(),
                    line.getNet(),
                    line.getExact());
        }
    }

    static BillBody of(Bill bill) {
        return new BillBody(
                bill.getCurrency(),
                WireTime.seconds(bill.getFrom()),
                WireTime.seconds(bill.getUntil()),
                bill.getLinesList().stream().map(Line::of).toList(),
                bill.getNet(),
                bill.getTaxRatePercent(),
                bill.getTax(),
                bill.getTotal());
    }
}
