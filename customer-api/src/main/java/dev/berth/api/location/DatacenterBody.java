package dev.berth.api.location;

import dev.berth.api.upstream.CatalogueView;
import dev.berth.contracts.control.v1.DatacenterDto;
import dev.berth.contracts.control.v1.ServerTypeDto;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A datacenter as clients see it, with its location and the server types it offers. */
@Schema(name = "Datacenter")
public record DatacenterBody(
        long id, String name, String description, @Nullable LocationBody location, Offered serverTypes) {

    /** Ids of server types. Every type is on sale everywhere, so the three lists are equal. */
    @Schema(name = "DatacenterServerTypes")
    public record Offered(List<Long> supported, List<Long> available, List<Long> availableForMigration) {}

    public static DatacenterBody of(DatacenterDto datacenter, CatalogueView view) {
        List<Long> types = view.serverTypes().stream().map(ServerTypeDto::getId).toList();
        return new DatacenterBody(
                datacenter.getId(),
                datacenter.getName(),
                datacenter.getDescription(),
                view.location(datacenter.getLocationId()).map(LocationBody::of).orElse(null),
                new Offered(types, types, types));
    }
}
