package dev.berth.control.catalogue;

import dev.berth.model.net.Ipv6Range;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The columns of each kind of row, in the order of its insert. */
final class CatalogueTuples {

    private CatalogueTuples() {}

    static Tuple of(Location location) {
        return Tuple.from(List.of(
                location.id().value(),
                location.name(),
                location.description(),
                location.country(),
                location.city(),
                location.latitude(),
                location.longitude(),
                location.networkZone()));
    }

    static Tuple of(Datacenter datacenter) {
        return Tuple.of(
                datacenter.id().value(),
                datacenter.name(),
                datacenter.description(),
                datacenter.location().value());
    }

    static Tuple of(GuestNetwork network) {
        return Tuple.of(
                network.location().value(),
                network.range().toString(),
                network.gateway().toString(),
                Integer.toUnsignedLong(network.first().bits()),
                Integer.toUnsignedLong(network.last().bits()),
                network.range6().map(Ipv6Range::toString).orElse(null));
    }

    static Tuple of(ServerType type) {
        return Tuple.from(List.of(
                type.id().value(),
                type.name(),
                type.description(),
                type.vcpus().value(),
                type.memory().bytes(),
                type.disk().bytes(),
                type.cpuType(),
                type.architecture(),
                type.category()));
    }

    static Tuple of(Image image) {
        var files = new JsonObject();
        image.files()
                .forEach((part, file) -> files.put(
                        part.name().toLowerCase(Locale.ROOT),
                        new JsonObject()
                                .put("sha256", file.sha256())
                                .put("bytes", file.size().bytes())
                                .put("path", file.path().toString())));
        return Tuple.from(List.of(
                image.id().value(),
                image.name(),
                image.description(),
                image.osFlavor(),
                image.osVersion(),
                image.architecture(),
                image.disk().bytes(),
                image.boot().name().toLowerCase(Locale.ROOT),
                image.kernelCommandLine(),
                files,
                image.available() ? "available" : "unavailable",
                image.created().atOffset(ZoneOffset.UTC)));
    }
}
