package dev.berth.control.server;

import dev.berth.control.operation.Operation;
import java.util.Optional;

/** A create that was accepted; {@code rootPassword} is there when no ssh key was given, this once and never again. */
public record CreatedServer(ServerView server, Operation operation, Optional<String> rootPassword) {

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "CreatedServer[server=%s, operation=%s]"
                .formatted(server.server().id(), operation.id());
    }
}
