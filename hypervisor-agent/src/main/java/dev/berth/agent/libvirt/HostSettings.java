package dev.berth.agent.libvirt;

/** What of this host a domain depends on. */
public record HostSettings(Accelerator accelerator, String bridge) {}
