package dev.berth.control.catalogue;

import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.ImageId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerTypeId;
import java.util.List;
import java.util.Optional;

/** All that is sold, in the order of the operator's file. */
public record Catalogue(
        List<Location> locations,
        List<Datacenter> datacenters,
        List<GuestNetwork> networks,
        List<ServerType> serverTypes,
        List<Image> images) {

    public Catalogue {
        locations = List.copyOf(locations);
        datacenters = List.copyOf(datacenters);
        networks = List.copyOf(networks);
        serverTypes = List.copyOf(serverTypes);
        images = List.copyOf(images);
    }

    public Optional<Location> location(LocationId id) {
        return locations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Datacenter> datacenter(DatacenterId id) {
        return datacenters.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<ServerType> serverType(ServerTypeId id) {
        return serverTypes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Image> image(ImageId id) {
        return images.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<Datacenter> datacentersOf(LocationId location) {
        return datacenters.stream()
                .filter(each -> each.location().equals(location))
                .toList();
    }

    public List<GuestNetwork> networksOf(LocationId location) {
        return networks.stream()
                .filter(each -> each.location().equals(location))
                .toList();
    }

    Catalogue with(List<Image> checked) {
        return new Catalogue(locations, datacenters, networks, serverTypes, checked);
    }
}
