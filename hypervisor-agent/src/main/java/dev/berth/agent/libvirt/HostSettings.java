package dev.berth.agent.libvirt;

import java.nio.file.Path;

/** What of this host a domain depends on. */
public record HostSettings(Accelerator accelerator, String bridge, Path imageFolder) {}
