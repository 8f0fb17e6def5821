package dev.berth.api.placement;

import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.HeatSign;
import dev.berth.contracts.control.v1.HotHostDto;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hot host, and why. {@code cpuDemand} is what its guests would use if nothing held them back, as a share of its CPU;
 * {@code cpuTarget} what hosts are filled up to. {@code waiting} says why it is not acted upon yet, null when it is.
 */
@Schema(name = "HotHost")
record HotHostBody(
        NamedBody host,
        Instant hotSince,
        String reason,
        List<Sign> signs,
        double cpuDemand,
        double cpuTarget,
        @Nullable ReasonBody waiting) {

    /** Above {@code hotAbove} the host becomes hot, and stays so until every sign is below its {@code coolBelow}. */
    @Schema(name = "HeatSign")
    record Sign(String name, double value, double hotAbove, double coolBelow) {

        static Sign of(HeatSign sign) {
            return new Sign(sign.getName(), sign.getValue(), sign.getHot(), sign.getCool());
        }
    }

    static HotHostBody of(HotHostDto hot) {
        return new HotHostBody(
                NamedBody.of(hot.getHost()),
                WireTime.millis(hot.getSince()),
                hot.getReason(),
                hot.getSignsList().stream().map(Sign::of).toList(),
                hot.getCpuDemand(),
                hot.getCpuTarget(),
                ReasonBody.orNull(hot.hasWaiting(), hot.getWaiting()));
    }
}
