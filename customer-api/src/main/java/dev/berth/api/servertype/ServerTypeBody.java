package dev.berth.api.servertype;

import dev.berth.api.upstream.CatalogueView;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.ServerTypeDto;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server type as clients see it. Memory and disk are in GiB, as the wire format wants them. */
@Schema(name = "ServerType")
public record ServerTypeBody(
        long id,
        String name,
        String description,
        String category,
        int cores,
        double memory,
        long disk,
        boolean deprecated,
        @Nullable Deprecation deprecation,
        List<PriceBody> prices,
        String storageType,
        String cpuType,
        String architecture,
        @Nullable Long includedTraffic,
        List<OfferedAt> locations) {
    private static final double GIBIBYTE = 1L << 30;

    /** When something was announced to go, and when it goes. */
    @Schema(name = "Deprecation")
    public record Deprecation(String announced, String unavailableAfter) {}

    /** A location in which the type is offered. */
    @Schema(name = "ServerTypeLocation")
    public record OfferedAt(
            long id,
            String name,
            boolean available,
            boolean recommended,
            @Nullable Deprecation deprecation) {
        static OfferedAt of(LocationDto location) {
            return new OfferedAt(location.getId(), location.getName(), true, true, null);
        }
    }

    public static ServerTypeBody of(ServerTypeDto type, CatalogueView view) {
        return new ServerTypeBody(
                type.getId(),
                type.getName(),
                type.getDescription(),
                type.getCategory(),
                type.getCores(),
                type.getMemoryBytes() / GIBIBYTE,
                Math.round(type.getDiskBytes() / GIBIBYTE),
                false,
                null,
                view.pricesOf(type.getName()).stream().map(PriceBody::of).toList(),
                "local",
                type.getCpuType(),
                type.getArchitecture(),
                null,
                view.locations().stream().map(OfferedAt::of).toList());
    }
}
