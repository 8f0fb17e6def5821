package dev.berth.placement.power;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.predict.Demand;

/**
 * A guest that stands nowhere yet.
 *
 * @param demand what it is expected to ask for, cautiously: once it stands, only a move makes it stand elsewhere
 */
public record NewGuest(ServerId server, DataSize memory, Demand demand) {}
