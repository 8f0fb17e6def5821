package dev.berth.billing.api;

import dev.berth.billing.metering.UsageEvent;
import dev.berth.billing.metering.UsageIngest;
import dev.berth.billing.metering.UsageKind;
import dev.berth.contracts.billing.v1.UsageBatch;
import java.util.List;
import java.util.stream.IntStream;

/** Reads usage batches. One wrong event refuses its whole batch, before anything is stored. */
final class UsageMessages {
    private UsageMessages() {}

    static List<UsageEvent> read(UsageBatch batch) {
        // Past the limit nothing is read: the ingest refuses the batch by its size.
        return IntStream.range(0, Math.min(batch.getEventsCount(), UsageIngest.LARGEST_BATCH + 1))
                .mapToObj(index -> read("events[%d].".formatted(index), batch.getEvents(index)))
                .toList();
    }

    private static UsageEvent read(String place, dev.berth.contracts.billing.v1.UsageEvent message) {
        var kind = kind(place + "kind", message);
        return new UsageEvent(
                WireFields.uuid(place + "event_id", message.getEventId()),
                kind,
                WireFields.instant(place + "at", message.getAt()),
                WireFields.project(place + "project_id", message.getProjectId()),
                WireFields.server(place + "server_id", message.getServerId()),
                message.getServerName(),
                WireFields.name(place + "server_type", message.getServerType()),
                WireFields.name(place + "location", message.getLocation()));
    }

    private static UsageKind kind(String field, dev.berth.contracts.billing.v1.UsageEvent message) {
        return switch (message.getKind()) {
            case USAGE_KIND_SERVER_STARTED -> UsageKind.STARTED;
            case USAGE_KIND_SERVER_ENDED -> UsageKind.ENDED;
            case USAGE_KIND_SERVER_VOIDED -> UsageKind.VOIDED;
            case USAGE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw WireFields.invalid(
                        field,
                        Integer.toString(message.getKindValue()),
                        "1 (server started), 2 (server ended) or 3 (server voided)");
        };
    }
}
