package dev.berth.control.catalogue;

import dev.berth.model.id.DatacenterId;
import dev.berth.model.id.LocationId;

/** A part of a location. */
public record Datacenter(DatacenterId id, String name, String description, LocationId location) {}
