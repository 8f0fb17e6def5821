package dev.berth.control.catalogue;

import dev.berth.model.id.LocationId;

/** Where hosts stand, as customers choose it; latitude and longitude in degrees. */
public record Location(
        LocationId id,
        String name,
        String description,
        String country,
        String city,
        double latitude,
        double longitude,
        String networkZone) {}
