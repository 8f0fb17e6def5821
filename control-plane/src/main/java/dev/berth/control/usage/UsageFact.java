package dev.berth.control.usage;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.time.Instant;

/** Something that happened to a server and that money depends on; type and location are names in the catalogue. */
public record UsageFact(
        Kind kind,
        Instant at,
        ProjectId project,
        ServerId server,
        String serverName,
        String serverType,
        String location) {

    /** The facts that there are; each happens to one server once at most. */
    public enum Kind {
        /** The create was accepted. */
        STARTED,
        /** The delete was accepted. */
        ENDED,
        /** The create failed: nothing is owed. */
        VOIDED
    }
}
