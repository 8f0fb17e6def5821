package dev.berth.agent.guest;

import dev.berth.agent.spec.GuestSpec;
import dev.berth.agent.storage.GuestFolder;
import dev.berth.model.id.ServerId;

/** A guest with the files it uses on this host: all that a hypervisor needs to start it. */
public record GuestMachine(ServerId server, GuestSpec spec, GuestFolder folder) {}
