package dev.berth.agent.guest;

import dev.berth.model.id.ServerId;

/** A guest that the hypervisor holds; {@code filtered}: its port has the packet filter. */
public record SeenGuest(ServerId server, DomainState domain, boolean filtered) {}
