package dev.berth.control.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table that is made to hold what the catalogue says. Rows that already do are not even locked: every new server holds
 * those it refers to, and whoever wanted to write them at each start would wait for it, and it for him.
 *
 * @param keys what tells rows apart, the first values of each row
 * @param changing what is made as it should be
 * @param lasting what stays as it was at first, the last values of each row
 */
record KeptTable(String name, List<String> keys, List<String> changing, List<String> lasting) {
    static final KeptTable LOCATION = new KeptTable(
            "location",
            List.of("id"),
            List.of("name", "description", "country", "city", "latitude", "longitude", "network_zone"),
            List.of());
    static final KeptTable DATACENTER =
            new KeptTable("datacenter", List.of("id"), List.of("name", "description", "location_id"), List.of());
    static final KeptTable GUEST_NETWORK = new KeptTable(
            "guest_network",
            List.of("location_id", "cidr"),
            List.of("gateway", "first_address", "last_address", "cidr6"),
            List.of());
    static final KeptTable SERVER_TYPE = new KeptTable(
            "server_type",
            List.of("id"),
            List.of(
                    "name",
                    "description",
                    "vcpus",
                    "memory_bytes",
                    "disk_bytes",
                    "cpu_type",
                    "architecture",
                    "category"),
            List.of());
    static final KeptTable IMAGE = new KeptTable(
            "image",
            List.of("id"),
            List.of(
                    "name",
                    "description",
                    "os_flavor",
                    "os_version",
                    "architecture",
                    "disk_bytes",
                    "boot",
                    "kernel_command_line",
                    "files",
                    "status"),
            List.of("created"));

    KeptTable {
        keys = List.copyOf(keys);
        changing = List.copyOf(changing);
        lasting = List.copyOf(lasting);
    }

    /** For the values of one row, in their order. */
    String statement() {
        int all = keys.size() + changing.size() + lasting.size();
        String columns =
                Stream.of(keys, changing, lasting).flatMap(List::stream).collect(Collectors.joining(", "));
        String changed = values(keys.size(), changing.size());
        return """
                with added as (insert into %1$s (%2$s) values (%3$s) on conflict (%4$s) do nothing)
                update %1$s set (%5$s) = (%6$s)
                where (%4$s) = (%7$s) and (%5$s) is distinct from (%6$s)""".formatted(
                        name,
                        columns,
                        values(0, all),
                        String.join(", ", keys),
                        String.join(", ", changing),
                        changed,
                        values(0, keys.size()));
    }

    private static String values(int after, int many) {
        return IntStream.rangeClosed(after + 1, after + many)
                .mapToObj("$%d"::formatted)
                .collect(Collectors.joining(", "));
    }
}
