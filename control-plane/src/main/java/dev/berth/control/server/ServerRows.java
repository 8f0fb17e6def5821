package dev.berth.control.server;

import dev.berth.control.guest.Counts;
import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.ImageId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.id.ServerTypeId;
import dev.berth.model.label.Labels;
import dev.berth.model.net.Ipv4Address;
import dev.berth.model.net.Ipv6Network;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read of servers to show them: the statements and their columns. One statement brings all that a page needs. */
final class ServerRows {
    /** What goes on with a server {@code s}. */
    private static final String GOING_ON = """
            left join lateral (
                select array_agg(going.command) commands, bool_or(going.origin = 'customer') locked
                from operation going where going.server_id = s.id and going.finished is null) g on true
            """;

    /** Joined to all servers {@code s} of a project: what was seen of each on its home, and what goes on with it. */
    private static final String STANDING_OF_MANY = """
            left join reservation r on r.server_id = s.id and r.role = 'home'
            left join observed_guest o on o.server_id = s.id and o.host_id = r.host_id
            left join host_heard h on h.host_id = r.host_id
            """ + GOING_ON;

    /** The same for a page: the limits let PostgreSQL look each one up, where it would rather read whole tables for fifty rows. */
    private static final String STANDING_OF_FEW = """
            left join lateral (select ipv4, ipv6_prefix from address where server_id = s.id limit 1) a on true
            left join lateral (
                select o.state, o.ended_by_itself, h.last_seen
                from reservation r
                left join observed_guest o on o.server_id = s.id and o.host_id = r.host_id
                left join host_heard h on h.host_id = r.host_id
                where r.server_id = s.id and r.role = 'home' limit 1) seen on true
            """ + GOING_ON;

    private static final String COLUMNS = """
            s.id, s.wanted_power, s.deleted, seen.state, seen.ended_by_itself, seen.last_seen, g.commands, g.locked,
            s.project_id, s.name, s.server_type_id, s.image_id, s.location_id, s.datacenter_id, s.labels, s.start_count,
            s.reset_count, s.reboot_count, s.delete_protected, s.rebuild_protected, s.created, a.ipv4, a.ipv6_prefix
            """;

    private ServerRows() {}

    /**
     * The page is cut from the servers alone, so that only its own rows are joined to anything. The total stands in each row, and
     * in one without a server when the page is empty.
     */
    static String page(Conditions conditions, ServerOrder order, int limit, int offset) {
        return "select t.total, " + COLUMNS + "from (select " + total(conditions) + " total) t\n"
                + "left join (select * from server s where %s order by %s limit %d offset %d) s on true\n"
                        .formatted(conditions.text(), order.clause(), limit, offset)
                + STANDING_OF_FEW + "order by " + order.clause();
    }

    private static String total(Conditions conditions) {
        return conditions.areOfWholeProject()
                ? "coalesce((select servers from project_size where project_id = $1), 0)"
                : "(select count(*) from server s where " + conditions.text() + ")";
    }

    /** Just enough of each server to tell its status. */
    static String standings(Conditions conditions, ServerOrder order) {
        return "select s.id, s.wanted_power, s.deleted, o.state, o.ended_by_itself, h.last_seen, g.commands from server s\n"
                + STANDING_OF_MANY + "where " + conditions.text() + " order by " + order.clause();
    }

    static ServerId id(Row row) {
        return new ServerId(row.getLong("id"));
    }

    static long total(Row row) {
        return row.getLong("total");
    }

    static boolean hasServer(Row row) {
        return row.getLong("id") != null;
    }

    static Server server(Row row) {
        return new Server(
                id(row),
                new ProjectId(row.getLong("project_id")),
                row.getString("name"),
                new ServerTypeId(row.getLong("server_type_id")),
                new ImageId(row.getLong("image_id")),
                new LocationId(row.getLong("location_id")),
                new DatacenterId(row.getLong("datacenter_id")),
                labels(row.getJsonObject("labels")),
                new Protection(row.getBoolean("delete_protected"), row.getBoolean("rebuild_protected")),
                power(row),
                new Counts(row.getLong("start_count"), row.getLong("reset_count"), row.getLong("reboot_count")),
                row.getOffsetDateTime("created").toInstant(),
                instant(row, "deleted"));
    }

    static Power power(Row row) {
        return Power.ofColumn(row.getString("wanted_power"));
    }

    static Ending ending(Row row) {
        return Boolean.TRUE.equals(row.getBoolean("ended_by_itself")) ? Ending.BY_ITSELF : Ending.NONE;
    }

    /** Of the operations that go on with it. */
    static Set<String> commands(Row row) {
        String @Nullable [] commands = row.getArrayOfStrings("commands");
        return commands == null ? Set.of() : Set.copyOf(List.of(commands));
    }

    static boolean locked(Row row) {
        return Boolean.TRUE.equals(row.getBoolean("locked"));
    }

    static Optional<Ipv4Address> address(Row row) {
        return Optional.ofNullable(row.getLong("ipv4")).map(bits -> new Ipv4Address(bits.intValue()));
    }

    static Optional<Ipv6Network> network6(Row row) {
        return Optional.ofNullable(row.getLong("ipv6_prefix")).map(Ipv6Network::new);
    }

    static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static Labels labels(JsonObject labels) {
        return new Labels(
                labels.stream().collect(Collectors.toMap(Map.Entry::getKey, label -> (String) label.getValue())));
    }
}
