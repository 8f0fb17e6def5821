package dev.berth.agent.libvirt;

import dev.berth.agent.guest.CopyResult;
import dev.berth.agent.guest.CopyStats;
import dev.berth.agent.guest.DomainState;
import dev.berth.agent.guest.GuestMachine;
import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.guest.Hypervisor;
import dev.berth.agent.guest.SeenGuest;
import dev.berth.agent.guest.Transfer;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.model.id.ServerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.libvirt.Connect;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.event.LifecycleListener;

/** Guests as transient domains of this host's libvirtd: libvirt itself starts nothing and remembers nothing. */
public final class LibvirtHypervisor implements Hypervisor {
    private static final Logger LOG = Logger.getLogger(LibvirtHypervisor.class);

    private final HostSettings host;
    private final LibvirtLink link;
    private final LibvirtCopies copies;
    private final DomainLog log = new DomainLog(DomainLog.FOLDER);
    private final Map<ServerId, Long> restarts = new ConcurrentHashMap<>();
    private volatile Consumer<ServerId> listener = _ -> {};

    public LibvirtHypervisor(String uri, HostSettings host, MigrationTransport transport) {
        EventLoop.start();
        this.host = host;
        link = new LibvirtLink(uri, this::opened);
        copies = new LibvirtCopies(link, transport, new CopySafety(host.accelerator()));
    }

    /** Hosts with different rules have different versions; a guest never moves between them. */
    public static String filterVersion() {
        return FilterXml.VERSION;
    }

    private void opened(Connect connect) {
        try {
            LifecycleListener changed = (domain, event) -> {
                changed(domain, event.toString());
                return 0;
            };
            connect.addLifecycleListener(changed);
            connect.addRebootListener(this::restarted);
            connect.networkFilterDefineXML(FilterXml.definition());
            LOG.infof("libvirt answers version=%d filter=%s", connect.getLibVersion(), FilterXml.NAME);
        } catch (LibvirtException refused) {
            LibvirtLink.close(connect);
            throw LibvirtLink.down(refused);
        }
    }

    // On libvirt's event thread: it may only pass the news on.
    private void changed(Domain domain, String event) {
        try {
            String name = domain.getName();
            LOG.debugf("libvirt event domain=%s event=%s", name, event);
            DomainNames.server(name).ifPresent(listener);
        } catch (LibvirtException gone) {
            LOG.debug("an event of a domain without a name");
        }
    }

    // As above. One reboot may be told twice, which does no harm: only the rise is looked at.
    private void restarted(Domain domain) {
        try {
            DomainNames.server(domain.getName()).ifPresent(server -> restarts.merge(server, 1L, Long::sum));
        } catch (LibvirtException gone) {
            LOG.debug("a reboot of a domain without a name");
        }
        changed(domain, "reboot");
    }

    @Override
    public void onChange(Consumer<ServerId> other) {
        listener = other;
    }

    @Override
    public List<SeenGuest> guests() {
        return link.call(ProblemCode.HYPERVISOR_DOWN, connect -> {
            List<SeenGuest> found = new ArrayList<>();
            for (int id : connect.listDomains()) {
                seen(connect, id).ifPresent(found::add);
            }
            return found;
        });
    }

    private static Optional<SeenGuest> seen(Connect connect, int id) throws LibvirtException {
        try {
            Domain domain = connect.domainLookupByID(id);
            try {
                Optional<ServerId> server = DomainNames.server(domain.getName());
                return server.isPresent() ? Optional.of(DomainLook.of(server.get(), domain)) : Optional.empty();
            } finally {
                LibvirtLink.free(domain);
            }
        } catch (LibvirtException failed) {
            // It ended between the list and the look.
            if (LibvirtLink.saysNoDomain(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    @Override
    public Optional<SeenGuest> find(ServerId server) {
        return onDomain(ProblemCode.HYPERVISOR_DOWN, server, domain -> DomainLook.of(server, domain))
                .filter(seen -> seen.domain() != DomainState.NONE);
    }

    @Override
    public void defineFilters() {
        link.call(ProblemCode.START_FAILED, connect -> connect.networkFilterDefineXML(FilterXml.definition()));
    }

    @Override
    public void start(GuestMachine machine) {
        String xml = DomainXml.of(machine, host);
        link.call(ProblemCode.START_FAILED, connect -> {
            LibvirtLink.free(connect.domainCreateXML(xml, 0));
            return true;
        });
    }

    @Override
    public void resume(ServerId server) {
        onDomain(ProblemCode.START_FAILED, server, domain -> {
            domain.resume();
            return true;
        });
    }

    @Override
    public void reset(ServerId server) {
        onDomain(ProblemCode.START_FAILED, server, domain -> {
            domain.reset();
            return true;
        });
    }

    /** Without an agent inside the guest, which our domains do not have, libvirt uses ACPI. */
    @Override
    public void pressPowerButton(ServerId server) {
        onDomain(ProblemCode.START_FAILED, server, domain -> {
            domain.shutdown();
            return true;
        });
    }

    /** libvirt keeps the domain of a guest that powers itself off after this, resets it and lets it run on. */
    @Override
    public void reboot(ServerId server) {
        onDomain(ProblemCode.START_FAILED, server, domain -> {
            domain.reboot(0);
            return true;
        });
    }

    @Override
    public long restarts(ServerId server) {
        return restarts.getOrDefault(server, 0L);
    }

    @Override
    public boolean endedByItself(ServerId server) {
        return log.saysEndedByItself(DomainNames.domain(server));
    }

    @Override
    public void destroy(ServerId server) {
        onDomain(ProblemCode.START_FAILED, server, domain -> {
            domain.destroy();
            return true;
        });
    }

    @Override
    public CopyResult copy(ServerId server, Transfer transfer) {
        return copies.copy(server, transfer);
    }

    @Override
    public CopyResult adoptCopy(ServerId server, Transfer transfer) {
        return copies.adopt(server, transfer);
    }

    @Override
    public void cancelCopy(ServerId server) {
        onDomain(ProblemCode.COPY_FAILED, server, domain -> domain.abortJob());
    }

    @Override
    public CopyStats copyStats(ServerId server) {
        return onDomain(ProblemCode.HYPERVISOR_DOWN, server, JobStats::running).orElse(CopyStats.NONE);
    }

    @Override
    public List<GuestUse> use() {
        return link.call(ProblemCode.HYPERVISOR_DOWN, connect -> {
            List<GuestUse> uses = new ArrayList<>();
            for (int id : connect.listDomains()) {
                DomainUse.read(connect, id).ifPresent(uses::add);
            }
            return uses;
        });
    }

    /** What libvirt answers of a domain that is here now. */
    private interface DomainCall<T> {
        T on(Domain domain) throws LibvirtException;
    }

    /** Empty when the domain is not here, or has ended while it was asked. */
    private <T> Optional<T> onDomain(ProblemCode code, ServerId server, DomainCall<T> call) {
        return link.call(code, connect -> {
            try {
                Domain domain = connect.domainLookupByName(DomainNames.domain(server));
                try {
                    return Optional.of(call.on(domain));
                } finally {
                    LibvirtLink.free(domain);
                }
            } catch (LibvirtException failed) {
                if (LibvirtLink.saysNoDomain(failed)) {
                    return Optional.empty();
                }
                throw failed;
            }
        });
    }
}
