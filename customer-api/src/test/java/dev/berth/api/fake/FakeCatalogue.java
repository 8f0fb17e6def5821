package dev.berth.api.fake;

import com.google.protobuf.Timestamp;
import dev.berth.contracts.control.v1.Catalogue;
import dev.berth.contracts.control.v1.DatacenterDto;
import dev.berth.contracts.control.v1.ImageDto;
import dev.berth.contracts.control.v1.LocationDto;
import dev.berth.contracts.control.v1.ServerTypeDto;

/** A small catalogue: two locations, two server types, two images. */
final class FakeCatalogue {

    private FakeCatalogue() {}

    static Catalogue get() {
        return Catalogue.newBuilder()
                .addLocations(location(1, "lab1"))
                .addLocations(location(2, "lab2"))
                .addDatacenters(datacenter(1, "lab1-dc1", 1))
                .addDatacenters(datacenter(2, "lab2-dc1", 2))
                .addServerTypes(serverType(1, "nano", 1, 128, 1))
                .addServerTypes(serverType(2, "small", 2, 2048, 10))
                .addImages(image(1, "micro"))
                .addImages(image(2, "debian-12"))
                .build();
    }

    private static LocationDto location(long id, String name) {
        return LocationDto.newBuilder()
                .setId(id)
                .setName(name)
                .setDescription("Location " + name)
                .setCountry("DE")
                .setCity("Anywhere")
                .setLatitude(50)
                .setLongitude(10)
                .setNetworkZone("eu-lab")
                .build();
    }

    private static DatacenterDto datacenter(long id, String name, long location) {
        return DatacenterDto.newBuilder()
                .setId(id)
                .setName(name)
                .setDescription("Datacenter " + name)
                .setLocationId(location)
                .build();
    }

    private static ServerTypeDto serverType(long id, String name, int cores, long mebibytes, long gibibytes) {
        return ServerTypeDto.newBuilder()
                .setId(id)
                .setName(name)
                .setDescription("Type " + name)
                .setCores(cores)
                .setMemoryBytes(mebibytes << 20)
                .setDiskBytes(gibibytes << 30)
                .setCpuType("shared")
                .setArchitecture("x86")
                .setCategory("Shared")
                .build();
    }

    private static ImageDto image(long id, String name) {
        return ImageDto.newBuilder()
                .setId(id)
                .setName(name)
                .setDescription("Image " + name)
                .setType("system")
                .setStatus("available")
                .setOsFlavor("unknown")
                .setOsVersion("1")
                .setArchitecture("x86")
                .setDiskBytes(1L << 30)
                .setCreated(Timestamp.newBuilder().setSeconds(1_760_000_000))
                .build();
    }
}
