package dev.berth.control.catalogue;

import dev.berth.model.id.ServerTypeId;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.VcpuCount;

/** A size on sale. */
public record ServerType(
        ServerTypeId id,
        String name,
        String description,
        VcpuCount vcpus,
        DataSize memory,
        DataSize disk,
        String cpuType,
        String architecture,
        String category) {

    /** Its vCPUs are real cores that nobody else gets. */
    public boolean isDedicated() {
        return cpuType.equals("dedicated");
    }
}
