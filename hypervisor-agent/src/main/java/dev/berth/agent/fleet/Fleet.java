package dev.berth.agent.fleet;

import dev.berth.agent.load.SetLoads;
import dev.berth.agent.simulation.SimulatedHost;
import dev.berth.agent.simulation.SimulatedSwitch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All simulated hosts of this process, and the door to them. */
public final class Fleet implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Fleet.class);
    private static final int ENROLLING_AT_ONCE = 8;
    private static final long COUNTERS_SECONDS = 30;

    private final FleetThreads threads = new FleetThreads();
    private final Map<String, FleetHost> hosts = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final SetLoads loads;
    private final ControlDoor door;

    /** Finds the guests of an earlier process; no agent runs yet. */
    public Fleet(FleetSettings settings, Clock clock) throws IOException {
        Files.createDirectories(settings.folder());
        loads = new SetLoads(settings.folder().resolve("loads"), settings.loads());
        var network = new SimulatedSwitch(threads.timer(), clock);
        for (int number = 1; number <= settings.hosts(); number++) {
            String name = "sim" + number;
            Path folder = settings.folder().resolve(name);
            Files.createDirectories(folder);
            var host = new SimulatedHost(name, folder, settings.size(), loads, network);
            hosts.put(name, new FleetHost(host, folder, settings, threads, new Wire(clock)));
        }
        network.resumeCopies();
        door = new ControlDoor(settings.door(), hosts, loads, threads.blocking());
    }

    /** Where the control door listens on the loopback. */
    public int doorPort() {
        return door.port();
    }

    /** Serves until closed. */
    public void run() throws InterruptedException {
        LOG.infof("simulated fleet hosts=%d guests=%d door=%d", hosts.size(), guests(hosts.values()), doorPort());
        var enrolling = new Semaphore(ENROLLING_AT_ONCE);
        hosts.values().forEach(host -> threads.blocking().execute(() -> host.run(enrolling)));
        var _ = threads.background()
                .scheduleWithFixedDelay(this::keepCounters, COUNTERS_SECONDS, COUNTERS_SECONDS, TimeUnit.SECONDS);
        closed.await();
    }

    private static int guests(Collection<FleetHost> hosts) {
        return hosts.stream().mapToInt(host -> host.host().guests().size()).sum();
    }

    private void keepCounters() {
        for (FleetHost host : hosts.values()) {
            try {
                host.host().keepCounters();
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "counters not kept host=%s", host.host().name());
            }
        }
    }

    /** Guests "run" on: their files stay. */
    @Override
    public void close() {
        door.close();
        keepCounters();
        threads.close();
        closed.countDown();
    }
}
