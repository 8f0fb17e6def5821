package dev.berth.placement.pack;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.fleet.NumaPlace;

/**
 * One guest moved for the room that it leaves or fills, and why in words. In a plan each is to be made when those before
 * it have ended.
 */
public record Relocation(ServerId server, HostId source, HostId target, NumaPlace place, String words) {}
