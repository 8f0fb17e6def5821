package dev.berth.agent.spec;

import dev.berth.model.unit.CpuWeight;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;
import java.util.UUID;

/** All that a guest is made of; {@code uuid} is the domain's on every host. */
public record GuestSpec(
        UUID uuid,
        VcpuCount vcpus,
        CpuWeight weight,
        DataSize memory,
        DataSize disk,
        GuestImage image,
        NetworkCard card,
        GuestSeed seed) {}
