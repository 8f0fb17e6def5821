package dev.berth.agent.simulation;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What connects the simulated hosts of one process: by their addresses they find each other for copies. Its lock is held by
 * whoever changes where guests are; each change is one small file.
 */
public final class SimulatedSwitch {
    private final Map<String, SimulatedHost> hosts = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService timer;
    private final Clock clock;

    /** The timer carries copies on; the clock is the right one, whatever hosts think. */
    public SimulatedSwitch(ScheduledExecutorService timer, Clock clock) {
        this.timer = timer;
        this.clock = clock;
    }

    void join(SimulatedHost host) {
        hosts.put(host.address(), host);
    }

    Optional<SimulatedHost> at(String address) {
        return Optional.ofNullable(hosts.get(address));
    }

    public Collection<SimulatedHost> hosts() {
        return hosts.values();
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    Clock clock() {
        return clock;
    }

    /** Once all hosts are there: copies that an earlier process has left go on. */
    public void resumeCopies() {
        hosts.values().forEach(host -> host.copies().resume());
    }
}
