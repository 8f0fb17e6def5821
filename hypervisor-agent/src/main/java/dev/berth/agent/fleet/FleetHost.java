package dev.berth.agent.fleet;

import dev.berth.agent.enrollment.Enrollment;
import dev.berth.agent.enrollment.EnrollmentRefusedException;
import dev.berth.agent.enrollment.Identity;
import dev.berth.agent.host.Agent;
import dev.berth.agent.host.HostParts;
import dev.berth.agent.simulation.HostFaults;
import dev.berth.agent.simulation.SimulatedHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** One simulated host with its agent: enrols, then holds its stream until the fleet ends. */
final class FleetHost {
    private static final Logger LOG = Logger.getLogger(FleetHost.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(5);

    private final SimulatedHost host;
    private final Wire wire;
    private final Path folder;
    private final FleetSettings settings;
    private final FleetThreads threads;

    FleetHost(SimulatedHost host, Path folder, FleetSettings settings, FleetThreads threads, Wire wire) {
        this.host = host;
        this.folder = folder;
        this.settings = settings;
        this.threads = threads;
        this.wire = wire;
    }

    SimulatedHost host() {
        return host;
    }

    boolean isConnected() {
        return wire.isOpen();
    }

    void suffer(HostFaults faults) {
        if (faults.dead()) {
            wire.mute();
            host.suffer(faults);
        } else {
            host.suffer(faults);
            wire.unmute();
        }
    }

    void cut(Duration time) {
        wire.cut(time);
    }

    /** {@code enrolling} bounds how many hosts make their keys and ask for certificates at once. */
    void run(Semaphore enrolling) {
        try {
            Identity identity = identity(enrolling);
            while (true) {
                serve(identity);
                Thread.sleep(NEXT_TRY);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns only when the agent has failed; on a host of its own it would be started again. */
    private void serve(Identity identity) throws InterruptedException {
        try (var agent = new Agent(parts(), identity, threads.of(wire), new SplittableRandom())) {
            agent.run();
        } catch (RuntimeException bug) {
            LOG.errorf(bug, "agent of a simulated host failed host=%s", host.name());
        }
    }

    private Identity identity(Semaphore enrolling) throws InterruptedException {
        while (true) {
            enrolling.acquire();
            try {
                var identity = new Enrollment(folder.resolve("identity")).identity(settings.enrollmentUrl(), token());
                Files.deleteIfExists(tokenFile());
                return identity;
            } catch (EnrollmentRefusedException refused) {
                LOG.errorf("host not enrolled host=%s reason=%s", host.name(), refused.getMessage());
            } catch (IOException failed) {
                throw new UncheckedIOException("%s cannot be removed".formatted(tokenFile()), failed);
            } finally {
                enrolling.release();
            }
            Thread.sleep(NEXT_TRY);
        }
    }

    private Path tokenFile() {
        return folder.resolve("enrolment.token");
    }

    private String token() {
        try {
            return Files.exists(tokenFile()) ? Files.readString(tokenFile()).strip() : "";
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be read".formatted(tokenFile()), failed);
        }
    }

    private HostParts parts() {
        return new HostParts(
                folder,
                settings.controlAddresses(),
                host.hypervisor(),
                host.disks(),
                new SimulatedDescription(host, settings.version()),
                Optional::empty,
                (imagesUrl, ticket) -> {},
                host.clock(),
                settings.round());
    }
}
