package dev.berth.control.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.ImageId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerTypeId;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv4Range;
import dev.berth.model.net.Ipv6Range;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the operator's file; every item that is wrong is told of, not only the first. Prices are for billing to read. */
final class CatalogueFile {
    private final Path file;
    private final Instant now;
    private final List<String> errors = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<Datacenter> datacenters = new ArrayList<>();
    private final List<GuestNetwork> networks = new ArrayList<>();
    private final List<ServerType> serverTypes = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private CatalogueFile(Path file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /** Fails with {@link CatalogueException}. Images have no files yet. */
    static Catalogue read(Path file, Instant now) {
        return new CatalogueFile(file, now).read();
    }

    private Catalogue read() {
        JsonNode root = parse();
        section(root, "locations", "locations", this::location);
        section(root, "server_types", "server_types", this::serverType);
        section(root, "images", "images", this::image);
        if (!errors.isEmpty()) {
            throw new CatalogueException(errors);
        }
        return new Catalogue(locations, datacenters, networks, serverTypes, images);
    }

    private JsonNode parse() {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new CatalogueException(List.of("%s cannot be read: %s".formatted(file, unreadable.getMessage())));
        }
    }

    private void section(JsonNode parent, String field, String label, Consumer<CatalogueItem> take) {
        JsonNode items = parent.path(field);
        if (!items.isArray() || items.isEmpty()) {
            errors.add("%s: %s must be a list with at least one item".formatted(file, label));
            return;
        }
        for (int index = 0; index < items.size(); index++) {
            String name = items.get(index)
                    .path("name")
                    .asText(items.get(index).path("cidr").asText("unnamed"));
            try {
                take.accept(new CatalogueItem("%s: %s[%d] (%s)".formatted(file, label, index, name), items.get(index)));
            } catch (CatalogueItem.Wrong wrong) {
                errors.add(wrong.getMessage());
            }
        }
    }

    private void location(CatalogueItem item) {
        item.allowOnly(
                "id",
                "name",
                "description",
                "country",
                "city",
                "latitude",
                "longitude",
                "network_zone",
                "datacenters",
                "networks");
        var location = item.checked(() -> new Location(
                new LocationId(item.whole("id")),
                item.name(),
                item.text("description"),
                item.text("country"),
                item.text("city"),
                item.number("latitude"),
                item.number("longitude"),
                item.text("network_zone")));
        unique(item, "location", location.id().value(), location.name());
        locations.add(location);
        String label = "locations." + location.name();
        section(item.node(), "datacenters", label + ".datacenters", inner -> datacenter(inner, location.id()));
        section(item.node(), "networks", label + ".networks", inner -> network(inner, location.id()));
    }

    private void datacenter(CatalogueItem item, LocationId location) {
        item.allowOnly("id", "name", "description");
        var datacenter = item.checked(() ->
                new Datacenter(new DatacenterId(item.whole("id")), item.name(), item.text("description"), location));
        unique(item, "datacenter", datacenter.id().value(), datacenter.name());
        datacenters.add(datacenter);
    }

    private void network(CatalogueItem item, LocationId location) {
        item.allowOnly("cidr", "gateway", "first", "last", "cidr6");
        var range = item.parsed("cidr", Ipv4Range::parse);
        var gateway = item.parsed("gateway", Ipv4Address::parse);
        var first = item.parsed("first", Ipv4Address::parse);
        var last = item.parsed("last", Ipv4Address::parse);
        var range6 = item.textOrNone("cidr6").isEmpty()
                ? Optional.<Ipv6Range>empty()
                : Optional.of(item.parsed("cidr6", Ipv6Range::parse));
        var network = item.checked(() -> new GuestNetwork(location, range, gateway, first, last, range6));
        for (GuestNetwork other : networks) {
            if (other.range().contains(range.first())
                    || range.contains(other.range().first())) {
                throw new CatalogueItem.Wrong(
                        "%s: cidr is %s; it must not overlap %s".formatted(item.place(), range, other.range()));
            }
            if (range6.isPresent()
                    && other.range6().filter(range6.get()::overlaps).isPresent()) {
                throw new CatalogueItem.Wrong("%s: cidr6 is %s; it must not overlap %s"
                        .formatted(item.place(), range6.get(), other.range6().get()));
            }
        }
        networks.add(network);
    }

    private void serverType(CatalogueItem item) {
        item.allowOnly(
                "id",
                "name",
                "description",
                "cores",
                "memory_mebibytes",
                "disk_gigabytes",
                "cpu_type",
                "architecture",
                "category",
                "price");
        var type = item.checked(() -> new ServerType(
                new ServerTypeId(item.whole("id")),
                item.name(),
                item.text("description"),
                new VcpuCount(Math.toIntExact(item.whole("cores"))),
                DataSize.ofMebibytes(item.whole("memory_mebibytes")),
                gigabytes(item),
                item.oneOf("cpu_type", "shared", "dedicated"),
                item.oneOf("architecture", "x86"),
                item.text("category")));
        unique(item, "server type", type.id().value(), type.name());
        serverTypes.add(type);
    }

    private void image(CatalogueItem item) {
        item.allowOnly(
                "id",
                "name",
                "description",
                "os_flavor",
                "os_version",
                "architecture",
                "disk_gigabytes",
                "boot",
                "folder",
                "kernel_command_line");
        var image = item.checked(() -> new Image(
                new ImageId(item.whole("id")),
                item.name(),
                item.text("description"),
                item.text("os_flavor"),
                item.text("os_version"),
                item.oneOf("architecture", "x86"),
                gigabytes(item),
                Image.Boot.valueOf(item.oneOf("boot", "disk", "kernel").toUpperCase(Locale.ROOT)),
                item.textOrNone("kernel_command_line"),
                item.parsed("folder", CatalogueFile::folder),
                now,
                Map.of()));
        unique(item, "image", image.id().value(), image.name());
        images.add(image);
    }

    /** A gigabyte of the catalogue is 2^30 bytes: what customers' tools compare with what they see in the guest. */
    private static DataSize gigabytes(CatalogueItem item) {
        return DataSize.ofGibibytes(item.whole("disk_gigabytes"));
    }

    private static String folder(String text) {
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("\"%s\" must be the plain name of a folder".formatted(text));
        }
        return text;
    }

    private void unique(CatalogueItem item, String kind, long id, String name) {
        if (!taken.add(kind + " id " + id)) {
            throw new CatalogueItem.Wrong("%s: id is %d; another %s has it".formatted(item.place(), id, kind));
        }
        if (!taken.add(kind + " name " + name)) {
            throw new CatalogueItem.Wrong("%s: name is \"%s\"; another %s has it".formatted(item.place(), name, kind));
        }
    }
}
