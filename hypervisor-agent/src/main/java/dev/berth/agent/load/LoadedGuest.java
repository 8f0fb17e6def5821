package dev.berth.agent.load;

import dev.berth.model.id.ServerId;

/** Whose curve is asked for. */
public record LoadedGuest(ServerId server, String name, int vcpus) {}
