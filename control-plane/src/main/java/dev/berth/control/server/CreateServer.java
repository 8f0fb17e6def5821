package dev.berth.control.server;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.model.id.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer's wish for a new server, as it came; {@link Blueprint} is what is left of it once it was checked. */
public record CreateServer(
        ProjectId project,
        String name,
        Ref type,
        Ref image,
        Optional<Ref> location,
        Optional<Ref> datacenter,
        Map<String, String> labels,
        List<String> sshKeys,
        String userData,
        Power power) {

    public CreateServer {
        labels = Map.copyOf(labels);
        sshKeys = List.copyOf(sshKeys);
    }
}
