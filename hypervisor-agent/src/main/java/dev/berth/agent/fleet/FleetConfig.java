package dev.berth.agent.fleet;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The simulated fleet's settings, as environment variables {@code BERTH_SIMULATION_…}. Checked by {@link FleetSettings}. */
@ConfigMapping(prefix = "berth.simulation")
public interface FleetConfig {
    /** BERTH_SIMULATION_FOLDER: a folder for each host lies in it. */
    @WithDefault("/var/lib/berth-simulation")
    Path folder();

    /** BERTH_SIMULATION_HOSTS: how many hosts, named sim1, sim2 … */
    @WithDefault("20")
    int hosts();

    /** BERTH_SIMULATION_CORES: of each host. */
    @WithDefault("64")
    double cores();

    /** BERTH_SIMULATION_MEMORY: of each host, such as 256GiB. */
    @WithDefault("256GiB")
    String memory();

    /** BERTH_SIMULATION_STORAGE: of each host, such as 4096GiB. */
    @WithDefault("4096GiB")
    String storage();

    /** BERTH_SIMULATION_LOAD: a file with recorded curves; without one they come from the seed. */
    Optional<Path> load();

    /** BERTH_SIMULATION_SEED: of the curves. */
    @WithDefault("1")
    long seed();

    /** BERTH_SIMULATION_LEVEL: share of its processors that a guest in the middle asks for, 0 to 1. */
    @WithDefault("0.1")
    double level();

    /** BERTH_SIMULATION_SPREAD: how far guests' levels differ, 0 to 3. */
    @WithDefault("0.7")
    double spread();

    /** BERTH_SIMULATION_TIME_LAPSE: how much faster than the clock the curves are played. */
    @WithDefault("1")
    double timeLapse();

    /** BERTH_SIMULATION_DOOR: the loopback port by which faults and loads are set; 0 takes any that is free. */
    @WithDefault("0")
    int door();

    /** BERTH_SIMULATION_ROUND: how often every guest is looked at, beside the hypervisors' own news. */
    @WithDefault("5s")
    Duration round();
}
