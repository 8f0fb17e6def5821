package dev.berth.control.host;

import dev.berth.control.catalogue.Location;
import dev.berth.model.id.HostId;
import io.smallrye.mutiny.Uni;

/** What operators do with hosts. An unknown host fails with {@code Problem.NotFound}. */
public interface HostService {

    /** A new host, and the token by which its agent enrols. A name that is taken fails with {@code Problem.NotUnique}. */
    Uni<RegisteredHost> register(String name, Location location);

    Uni<HostPage> list(HostQuery query);

    Uni<Host> get(HostId host);

    Uni<Host> schedule(HostId host, Schedulable schedulable);

    /** A new token; what the host has now stays good until its agent has used it. */
    Uni<RegisteredHost> issueEnrollment(HostId host);

    /** From now on its agent is refused, and its stream is closed on whichever replica holds it. */
    Uni<Host> revoke(HostId host);
}
