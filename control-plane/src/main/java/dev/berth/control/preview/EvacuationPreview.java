package dev.berth.control.preview;

import dev.berth.placement.Evacuation;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostView;

/** How a host would be emptied now. */
public record EvacuationPreview(HostView host, Evacuation plan, FleetSnapshot fleet, Names names) {}
