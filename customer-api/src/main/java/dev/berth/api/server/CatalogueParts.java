package dev.berth.api.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.api.image.ImageBody;
import dev.berth.api.location.DatacenterBody;
import dev.berth.api.location.LocationBody;
import dev.berth.api.page.ReadyJson;
import dev.berth.api.servertype.ServerTypeBody;
import dev.berth.api.upstream.CatalogueView;
import dev.berth.contracts.control.v1.DatacenterDto;
import dev.berth.contracts.control.v1.ImageDto;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.ServerTypeDto;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What servers show of the catalogue, ready to be copied into each of them; made once for a picture of the catalogue. */
record CatalogueParts(
        CatalogueView view,
        Map<Long, ReadyJson<ServerTypeBody>> serverTypes,
        Map<Long, Place> places,
        Map<Long, ReadyJson<ImageBody>> images) {

    /** A datacenter, and its location beside it. */
    record Place(
            ReadyJson<DatacenterBody> datacenter, @Nullable ReadyJson<LocationBody> location) {}

    static CatalogueParts of(CatalogueView view, ObjectMapper mapper) {
        var locations =
                byId(view.locations(), LocationDto::getId, location -> ReadyJson.of(LocationBody.of(location), mapper));
        return new CatalogueParts(
                view,
                byId(
                        view.serverTypes(),
                        ServerTypeDto::getId,
                        type -> ReadyJson.of(ServerTypeBody.of(type, view), mapper)),
                byId(
                        view.datacenters(),
                        DatacenterDto::getId,
                        datacenter -> new Place(
                                ReadyJson.of(DatacenterBody.of(datacenter, view), mapper),
                                locations.get(datacenter.getLocationId()))),
                byId(view.images(), ImageDto::getId, image -> ReadyJson.of(ImageBody.of(image), mapper)));
    }

    private static <T, R> Map<Long, R> byId(List<T> items, ToLongFunction<T> idOf, Function<T, R> part) {
        return items.stream().collect(Collectors.toMap(item -> idOf.applyAsLong(item), part));
    }
}
