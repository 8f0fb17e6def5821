package dev.berth.api.upstream;

import dev.berth.contracts.billing.v1.PriceList;
import dev.berth.contracts.billing.v1.ServerTypePrice;
import dev.berth.contracts.control.v1.Catalogue;
import dev.berth.contracts.control.v1.DatacenterDto;
import dev.berth.contracts.control.v1.ImageDto;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.ServerTypeDto;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** One picture of what is on sale, where, and for how much. */
public record CatalogueView(Catalogue catalogue, PriceList prices) {

    public List<LocationDto> locations() {
        return catalogue.getLocationsList();
    }

    public List<DatacenterDto> datacenters() {
        return catalogue.getDatacentersList();
    }

    public List<ServerTypeDto> serverTypes() {
        return catalogue.getServerTypesList();
    }

    public List<ImageDto> images() {
        return catalogue.getImagesList();
    }

    public Optional<LocationDto> location(long id) {
        return byId(locations(), LocationDto::getId, id);
    }

    public Optional<DatacenterDto> datacenter(long id) {
        return byId(datacenters(), DatacenterDto::getId, id);
    }

    public Optional<ServerTypeDto> serverType(long id) {
        return byId(serverTypes(), ServerTypeDto::getId, id);
    }

    public Optional<ImageDto> image(long id) {
        return byId(images(), ImageDto::getId, id);
    }

    public List<ServerTypePrice> pricesOf(String serverType) {
        return prices.getServerTypesList().stream()
                .filter(price -> price.getServerType().equals(serverType))
                .toList();
    }

    private static <T> Optional<T> byId(List<T> items, ToLongFunction<T> idOf, long id) {
        return items.stream().filter(item -> idOf.applyAsLong(item) == id).findFirst();
    }
}
