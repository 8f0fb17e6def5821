package dev.berth.agent.simulation;

import dev.berth.agent.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;

/**
 * What is wrong with a host now. It is not kept: a new process begins with sound hosts.
 *
 * @param startFails the problem with which starts and arrivals fail
 * @param slowStart how long each start takes
 * @param storageFull no disk can be made
 * @param hypervisorDown it answers nothing; guests run on
 * @param dead the host has lost its power: its guests have ended, and nothing is heard of it
 * @param clockOffset how far its clock is ahead
 */
public record HostFaults(
        Optional<ProblemCode> startFails,
        Duration slowStart,
        boolean storageFull,
        boolean hypervisorDown,
        boolean dead,
        Duration clockOffset,
        CopyFate copies,
        CopySpeed copySpeed) {
    private static final Duration SLOWEST_START = Duration.ofMinutes(10);

    public static final HostFaults NONE = new HostFaults(
            Optional.empty(), Duration.ZERO, false, false, false, Duration.ZERO, CopyFate.WORKS, CopySpeed.FAST);

    public HostFaults {
        if (slowStart.isNegative() || slowStart.compareTo(SLOWEST_START) > 0) {
            throw new IllegalArgumentException("slow_start_milliseconds (%d) must be between 0 and %d"
                    .formatted(slowStart.toMillis(), SLOWEST_START.toMillis()));
        }
    }
}
