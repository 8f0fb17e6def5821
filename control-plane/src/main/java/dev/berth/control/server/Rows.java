package dev.berth.control.server;

import static java.util.stream.Collectors.toMap;

import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.ImageId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.id.ServerTypeId;
import dev.berth.model.label.Labels;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/** Between the table's row and what the feature speaks of. */
final class Rows {

    private Rows() {}

    static Server server(ServerEntity row) {
        return new Server(
                new ServerId(row.id),
                new ProjectId(row.projectId),
                row.name,
                new ServerTypeId(row.serverTypeId),
                new ImageId(row.imageId),
                new LocationId(row.locationId),
                new DatacenterId(row.datacenterId),
                labels(row.labels),
                Power.ofColumn(row.wantedPower),
                row.resetCount,
                row.created,
                Optional.ofNullable(row.deleted));
    }

    static JsonObject json(Labels labels) {
        var json = new JsonObject();
        labels.sorted().forEach(json::put);
        return json;
    }

    private static Labels labels(JsonObject json) {
        Map<String, String> map =
                json.stream().collect(toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        return new Labels(map);
    }
}
