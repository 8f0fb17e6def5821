package dev.berth.control.catalogue;

import dev.berth.contracts.control.v1.DatacenterDto;
import dev.berth.contracts.control.v1.ImageDto;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.ServerTypeDto;
import dev.berth.contracts.time.Times;

/** The catalogue as the contracts spell it. */
public final class CatalogueMessages {

    private CatalogueMessages() {}

    public static dev.berth.contracts.control.v1.Catalogue of(Catalogue catalogue) {
        var message = dev.berth.contracts.control.v1.Catalogue.newBuilder();
        catalogue.locations().forEach(each -> message.addLocations(of(each)));
        catalogue.datacenters().forEach(each -> message.addDatacenters(of(each)));
        catalogue.serverTypes().forEach(each -> message.addServerTypes(of(each)));
        catalogue.images().forEach(each -> message.addImages(of(each)));
        return message.build();
    }

    private static LocationDto of(Location location) {
        return LocationDto.newBuilder()
                .setId(location.id().value())
                .setName(location.name())
                .setDescription(location.description())
                .setCountry(location.country())
                .setCity(location.city())
                .setLatitude(location.latitude())
                .setLongitude(location.longitude())
                .setNetworkZone(location.networkZone())
                .build();
    }

    private static DatacenterDto of(Datacenter datacenter) {
        return DatacenterDto.newBuilder()
                .setId(datacenter.id().value())
                .setName(datacenter.name())
                .setDescription(datacenter.description())
                .setLocationId(datacenter.location().value())
                .build();
    }

    private static ServerTypeDto of(ServerType type) {
        return ServerTypeDto.newBuilder()
                .setId(type.id().value())
                .setName(type.name())
                .setDescription(type.description())
                .setCores(type.vcpus().value())
                .setMemoryBytes(type.memory().bytes())
                .setDiskBytes(type.disk().bytes())
                .setCpuType(type.cpuType())
                .setArchitecture(type.architecture())
                .setCategory(type.category())
                .build();
    }

    private static ImageDto of(Image image) {
        return ImageDto.newBuilder()
                .setId(image.id().value())
                .setName(image.name())
                .setDescription(image.description())
                .setType("system")
                .setStatus(image.available() ? "available" : "unavailable")
                .setOsFlavor(image.osFlavor())
                .setOsVersion(image.osVersion())
                .setArchitecture(image.architecture())
                .setDiskBytes(image.disk().bytes())
                .setCreated(Times.of(image.created()))
                .build();
    }
}
