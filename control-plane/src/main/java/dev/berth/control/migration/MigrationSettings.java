package dev.berth.control.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a move waits for the hosts. */
@ConfigMapping(prefix = "berth.migration")
public interface MigrationSettings {

    /** Until the target must stand ready; the move is undone then. */
    @WithDefault("1m")
    Duration receiverDeadline();

    /** What a copy may take beyond the time that its size explains; then it is called off, and the guest stays at its source. */
    @WithDefault("2m")
    Duration copyDeadline();

    /** Until both hosts must have said where the guest is; then a person must look, unless they say it after all. */
    @WithDefault("2m")
    Duration settleDeadline();
}
