package dev.berth.api.location;

import dev.berth.contracts.control.v1.LocationDto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A location as clients see it. */
@Schema(name = "Location")
public record LocationBody(
        long id,
        String name,
        String description,
        String country,
        String city,
        double latitude,
        double longitude,
        String networkZone) {

    public static LocationBody of(LocationDto location) {
        return new LocationBody(
                location.getId(),
                location.getName(),
                location.getDescription(),
                location.getCountry(),
                location.getCity(),
                location.getLatitude(),
                location.getLongitude(),
                location.getNetworkZone());
    }
}
