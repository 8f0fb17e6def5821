package dev.berth.agent.app;

import dev.berth.agent.disk.QemuDisks;
import dev.berth.agent.enrollment.ControlPlaneTrust;
import dev.berth.agent.enrollment.Enrollment;
import dev.berth.agent.enrollment.EnrollmentRefusedException;
import dev.berth.agent.enrollment.Identity;
import dev.berth.agent.fleet.Fleet;
import dev.berth.agent.fleet.FleetConfig;
import dev.berth.agent.fleet.FleetSettings;
import dev.berth.agent.host.Agent;
import dev.berth.agent.host.AgentThreads;
import dev.berth.agent.host.HostParts;
import dev.berth.agent.libvirt.AcceleratorProbe;
import dev.berth.agent.libvirt.HostSettings;
import dev.berth.agent.libvirt.LibvirtHypervisor;
import dev.berth.agent.libvirt.MigrationTransport;
import dev.berth.agent.pressure.PsiReader;
import dev.berth.agent.storage.HttpsImageSource;
import dev.berth.agent.storage.ImageCache;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The program: checks its settings, enrols if it must, then serves until it is told to end. With the argument
 * {@code simulate} it serves a fleet of simulated hosts, otherwise the host it runs on.
 */
@QuarkusMain
public class AgentMain implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(AgentMain.class);
    private static final Path TLS_CLIENT = Path.of("/etc/pki/libvirt/clientcert.pem");
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int WRONG_SETTINGS = 2;
    private static final int NOT_ENROLLED = 3;

    private final AgentConfig config;
    private final FleetConfig simulation;
    private final Clock clock;
    private volatile @Nullable AutoCloseable serving;

    public AgentMain(AgentConfig config, FleetConfig simulation, Clock clock) {
        this.config = config;
        this.simulation = simulation;
        this.clock = clock;
    }

    @Override
    public int run(String... arguments) throws InterruptedException {
        return List.of(arguments).equals(List.of("simulate")) ? simulate() : serveHost();
    }

    private int simulate() throws InterruptedException {
        FleetSettings settings;
        try {
            settings = FleetSettings.of(
                    simulation, config.enrollmentUrl(), config.controlAddress(), config.version(), clock.instant());
        } catch (IllegalArgumentException wrong) {
            LOG.error(wrong.getMessage());
            return WRONG_SETTINGS;
        }
        try (var fleet = new Fleet(settings, clock)) {
            serving = fleet;
            fleet.run();
            return 0;
        } catch (IOException failed) {
            LOG.errorf("the simulated fleet cannot begin reason=%s", failed.getMessage());
            return WRONG_SETTINGS;
        }
    }

    private int serveHost() throws InterruptedException {
        AgentSettings settings;
        try {
            settings = AgentSettings.of(config);
        } catch (IllegalArgumentException wrong) {
            LOG.error(wrong.getMessage());
            return WRONG_SETTINGS;
        }
        try {
            serve(settings);
            return 0;
        } catch (EnrollmentRefusedException refused) {
            LOG.error(refused.getMessage());
            return NOT_ENROLLED;
        }
    }

    private void serve(AgentSettings settings) throws InterruptedException {
        var identity = new Enrollment(settings.folder().resolve("identity"))
                .identity(settings.enrollmentUrl(), settings.enrollmentToken());
        try (var threads = AgentThreads.ofOneHost();
                var agent =
                        new Agent(libvirtHost(settings, identity), identity, threads, RandomGenerator.getDefault())) {
            serving = agent;
            agent.run();
        }
    }

    private HostParts libvirtHost(AgentSettings settings, Identity identity) {
        var choice = new AcceleratorProbe(settings.folder(), settings.probeKernels()).choose(settings.accelerator());
        var imageFolder = settings.folder().resolve("images");
        var hypervisor = new LibvirtHypervisor(
                settings.libvirtUri(),
                new HostSettings(choice.accelerator(), settings.bridge(), imageFolder),
                transport(settings.migrationTransport()));
        var tls = ControlPlaneTrust.byAuthority(identity.authority()).context(identity);
        var images = new HttpsImageSource(tls);
        return new HostParts(
                settings.folder(),
                settings.controlAddresses(),
                hypervisor,
                new QemuDisks(new ImageCache(imageFolder, images)),
                new HostFactsReader(settings, choice),
                new PsiReader(settings.pressureRoot())::read,
                images::useTicket,
                clock,
                ROUND);
    }

    private static MigrationTransport transport(String wanted) {
        boolean tls = wanted.equals("tls") || (wanted.equals("auto") && Files.exists(TLS_CLIENT));
        if (!tls) {
            LOG.warn(
                    "GUESTS ARE COPIED OVER UNPROTECTED TCP: fit for a closed laboratory only; see MIGRATION_TRANSPORT");
        }
        return tls ? MigrationTransport.TLS : MigrationTransport.TCP;
    }

    void stop(@Observes ShutdownEvent ending) throws Exception {
        var present = serving;
        if (present != null) {
            present.close();
        }
    }
}
