package dev.berth.control.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the sagas on servers wait for the hosts. */
@ConfigMapping(prefix = "berth.servers")
public interface ServerSettings {

    /** Until a new server must have been seen running; the create is undone then. */
    @WithDefault("120s")
    Duration createDeadline();

    /** Until a server must have been seen on, off or reset. */
    @WithDefault("60s")
    Duration powerDeadline();

    /** What a guest has for its own way down when it is to reboot; it is reset then. As long as systemd gives its services. */
    @WithDefault("90s")
    Duration rebootDeadline();

    /** What a guest has for its own way down when it is to shut down; it runs on then. */
    @WithDefault("90s")
    Duration shutdownDeadline();

    /** How long the delete's action waits to see the guest gone; what is left is cleared away later. */
    @WithDefault("60s")
    Duration deleteDeadline();
}
