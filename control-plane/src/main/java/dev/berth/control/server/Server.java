package dev.berth.control.server;

import dev.berth.control.guest.Counts;
import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.ImageId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.id.ServerTypeId;
import dev.berth.model.label.Labels;
import java.time.Instant;
import java.util.Optional;

/** What its owner wants of a server. */
public record Server(
        ServerId id,
        ProjectId project,
        String name,
        ServerTypeId type,
        ImageId image,
        LocationId location,
        DatacenterId datacenter,
        Labels labels,
        Protection protection,
        Power wanted,
        Counts counts,
        Instant created,
        Optional<Instant> deleted) {}
