package dev.berth.api.server;

import dev.berth.api.image.ImageBody;
import dev.berth.api.location.DatacenterBody;
import dev.berth.api.location.LocationBody;
import dev.berth.api.page.ReadyJson;
import dev.berth.api.server.CatalogueParts.Place;
import dev.berth.api.servertype.ServerTypeBody;
import dev.berth.api.upstream.WireTime;
import dev.berth.contracts.control.v1.ServerDto;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server as clients see it: every key, null or empty where there is nothing. Traffic is not counted yet: null. */
@Schema(name = "Server")
record ServerBody(
        long id,
        String name,
        String status,
        Instant created,
        PublicNet publicNet,
        List<PrivateNet> privateNet,

        @Schema(implementation = ServerTypeBody.class) @Nullable ReadyJson<ServerTypeBody> serverType,

        @Schema(implementation = DatacenterBody.class) @Nullable ReadyJson<DatacenterBody> datacenter,

        @Schema(implementation = LocationBody.class) @Nullable ReadyJson<LocationBody> location,

        @Schema(implementation = ImageBody.class) @Nullable ReadyJson<ImageBody> image,
        @Nullable Iso iso,
        boolean rescueEnabled,
        boolean locked,
        @Nullable String backupWindow,
        @Nullable Long outgoingTraffic,
        @Nullable Long ingoingTraffic,
        @Nullable Long includedTraffic,
        ServerProtection protection,
        Map<String, String> labels,
        List<Long> volumes,
        List<Long> loadBalancers,
        long primaryDiskSize,
        @Nullable PlacementGroup placementGroup) {
    private static final double GIBIBYTE = 1L << 30;

    @Schema(name = "ServerPrivateNet")
    record PrivateNet(long network, String ip, List<String> aliasIps, String macAddress) {}

    @Schema(name = "ServerIso")
    record Iso(long id, String name) {}

    @Schema(name = "ServerProtection")
    record ServerProtection(boolean delete, boolean rebuild) {}

    @Schema(name = "ServerPlacementGroup")
    record PlacementGroup(long id, String name) {}

    static ServerBody of(ServerDto server, CatalogueParts catalogue) {
        Place place = catalogue.places().get(server.getDatacenterId());
        return new ServerBody(
                server.getId(),
                server.getName(),
                server.getStatus(),
                WireTime.seconds(server.getCreated()),
                PublicNet.of(server),
                List.of(),
                catalogue.serverTypes().get(server.getServerTypeId()),
                place == null ? null : place.datacenter(),
                place == null ? null : place.location(),
                catalogue.images().get(server.getImageId()),
                null,
                false,
                server.getLocked(),
                null,
                null,
                null,
                null,
                new ServerProtection(server.getDeleteProtected(), server.getRebuildProtected()),
                new TreeMap<>(server.getLabelsMap()),
                List.of(),
                List.of(),
                Math.round(server.getPrimaryDiskBytes() / GIBIBYTE),
                null);
    }
}
