package dev.berth.control.preview;

import dev.berth.control.catalogue.Location;
import dev.berth.control.catalogue.ServerType;
import dev.berth.control.scheduling.PlacementQuestion;
import dev.berth.placement.Headroom;
import dev.berth.placement.Placer;
import dev.berth.placement.Ranking;
import dev.berth.placement.fleet.FleetSnapshot;
import java.util.List;

/**
 * Where the next servers of a type would go in a location, and how many more of them fit.
 *
 * @param servers in the order in which they would come; the last finds no room when there are fewer than were asked for
 */
public record ChoicePreview(
        ServerType type, Location location, FleetSnapshot fleet, List<Ranking> servers, Headroom headroom) {
    /** The chosen host and three that come next. */
    private static final int HOSTS_TOLD = 4;

    public ChoicePreview {
        servers = List.copyOf(servers);
    }

    static ChoicePreview of(ServerType type, Location location, PlacementQuestion question, int count) {
        var request = question.request();
        var fleet = question.fleet();
        return new ChoicePreview(
                type,
                location,
                fleet,
                Placer.next(request, fleet, question.policy(), count, HOSTS_TOLD),
                Headroom.of(request, fleet, question.policy()));
    }
}
