package dev.berth.control.agent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The name of this process among those that hold streams. */
@ApplicationScoped
class Replica {
    private final String name = "replica-" + UUID.randomUUID();

    String name() {
        return name;
    }
}
