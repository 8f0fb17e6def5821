package dev.berth.control.preview;

import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.power.PowerCurve;
import dev.berth.placement.power.PowerPlan;

/**
 * Which hosts could be switched off now.
 *
 * @param curve what each host is taken to draw
 * @param unseen guests of which nothing was seen yet, which are taken to be like the others
 */
public record PowerPreview(PowerPlan plan, PowerCurve curve, int unseen, FleetSnapshot fleet, Names names) {}
