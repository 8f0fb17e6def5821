package dev.berth.control.host;

import dev.berth.control.catalogue.Location;
import dev.berth.control.guest.AgentLinks;
import dev.berth.control.pki.CertificateAuthority;
import dev.berth.control.pki.Fingerprint;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.HostId;
import dev.berth.model.net.Hostname;
import dev.berth.model.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What operators do with hosts. An unknown host fails with {@link Problem.NotFound}. */
@ApplicationScoped
public class HostService {
    private static final Logger LOG = Logger.getLogger(HostService.class);

    private final HostStore hosts;
    private final AgentLinks links;
    private final HostConfig config;
    private final Clock clock;
    private final Fingerprint authority;
    private final SecureRandom random = new SecureRandom();

    HostService(HostStore hosts, AgentLinks links, HostConfig config, CertificateAuthority authority, Clock clock) {
        this.hosts = hosts;
        this.links = links;
        this.config = config;
        this.clock = clock;
        this.authority = Fingerprint.of(authority.certificate());
    }

    /** A new host, and the token by which its agent enrols. A name that is taken fails with {@link Problem.NotUnique}. */
    public Uni<RegisteredHost> register(String name, Location location) {
        return register(name, location, Optional.empty());
    }

    /** A repeat of a request answers with the host that was made for it, and with a new token. */
    public Uni<RegisteredHost> register(String name, Location location, Optional<RequestKey> request) {
        requireName(name);
        var token = EnrollmentToken.create(random, authority);
        return hosts.insert(name, location.id(), ticket(token), request, clock.instant())
                .invoke(id -> LOG.infof("host registered host=%s name=%s", id, name))
                .chain(this::get)
                .map(host -> new RegisteredHost(host, token));
    }

    public Uni<HostPage> list(HostQuery query) {
        return hosts.list(query, clock.instant());
    }

    public Uni<Host> get(HostId id) {
        return hosts.find(id, clock.instant()).map(found -> found.orElseThrow(() -> notFound(id)));
    }

    public Uni<Host> schedule(HostId id, Schedulable schedulable) {
        return hosts.setSchedulable(id, schedulable)
                .invoke(() -> LOG.infof("host's scheduling set host=%s schedulable=%s", id, schedulable))
                .chain(() -> get(id));
    }

    /** A new token; what the host has now stays good until its agent has used it. */
    public Uni<RegisteredHost> issueEnrollment(HostId id) {
        var token = EnrollmentToken.create(random, authority);
        return hosts.setTicket(id, ticket(token))
                .invoke(() -> LOG.infof("enrolment token issued host=%s", id))
                .chain(() -> get(id))
                .map(host -> new RegisteredHost(host, token));
    }

    /** From now on its agent is refused, and its stream is closed on whichever replica holds it. */
    public Uni<Host> revoke(HostId id) {
        return hosts.revoke(id, clock.instant())
                .invoke(() -> links.nudge(id))
                .invoke(() -> LOG.warnf("host revoked host=%s", id))
                .chain(() -> get(id));
    }

    private HostStore.Ticket ticket(EnrollmentToken token) {
        return new HostStore.Ticket(token.hash(), clock.instant().plus(config.enrollmentLasts()));
    }

    private static void requireName(String name) {
        try {
            new Hostname(name);
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("name", String.valueOf(wrong.getMessage())).asException();
        }
    }

    private static RuntimeException notFound(HostId id) {
        return new Problem.NotFound("host", id.toString()).asException();
    }
}
