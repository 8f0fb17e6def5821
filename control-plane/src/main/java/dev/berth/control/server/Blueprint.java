package dev.berth.control.server;

import dev.berth.control.catalogue.Datacenter;
import dev.berth.control.catalogue.Image;
import dev.berth.control.catalogue.Location;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.request.RequestKey;
import dev.berth.control.scheduling.GuestSize;
import dev.berth.model.id.ProjectId;
import dev.berth.model.label.Labels;
import java.util.List;
import java.util.Optional;

/**
 * A checked wish for a new server; everything it names is on sale.
 *
 * @param places where it may stand, the preferred first; never empty
 * @param password for root, when no ssh key was given
 * @param request under which it may be asked for again
 */
record Blueprint(
        ProjectId project,
        String name,
        ServerType type,
        Image image,
        List<Place> places,
        Labels labels,
        List<String> sshKeys,
        String userData,
        Power power,
        Optional<RootPassword> password,
        Optional<RequestKey> request) {

    /** A datacenter and the location that it is a part of. */
    record Place(Location location, Datacenter datacenter) {}

    Blueprint {
        places = List.copyOf(places);
        sshKeys = List.copyOf(sshKeys);
    }

    GuestSize size() {
        return GuestSize.of(type);
    }
}
