package dev.berth.agent.libvirt;

import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.guest.GuestUse.Counter;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import java.util.Optional;
import org.libvirt.Connect;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.MemoryStatistic;

/** What one domain has used, out of four of libvirt's statistics. */
final class DomainUse {
    private static final int MEMORY_RESIDENT = 7;
    private static final int MEMORY_STATISTICS = 16;

    private DomainUse() {}

    /** Empty for domains that are not ours, and for those that end meanwhile. */
    static Optional<GuestUse> read(Connect connect, int id) {
        try {
            Domain domain = connect.domainLookupByID(id);
            try {
                Optional<ServerId> server = DomainNames.server(domain.getName());
                return server.isPresent() ? Optional.of(of(server.get(), domain)) : Optional.empty();
            } finally {
                LibvirtLink.free(domain);
            }
        } catch (LibvirtException ended) {
            return Optional.empty();
        }
    }

    private static GuestUse of(ServerId server, Domain domain) throws LibvirtException {
        var disk = domain.blockStats("vda");
        var card = domain.interfaceStats(DomainNames.tap(server));
        // The tap's view is the host's: what it receives, the guest has sent. libvirt has turned that round already.
        return new GuestUse(
                server,
                domain.getInfo().cpuTime,
                ThreadWaits.of(domain.getName()),
                resident(domain),
                new Counter(disk.rd_bytes, disk.rd_req),
                new Counter(disk.wr_bytes, disk.wr_req),
                new Counter(card.rx_bytes, card.rx_packets),
                new Counter(card.tx_bytes, card.tx_packets));
    }

    private static DataSize resident(Domain domain) throws LibvirtException {
        for (MemoryStatistic statistic : domain.memoryStats(MEMORY_STATISTICS)) {
            if (statistic.getTag() == MEMORY_RESIDENT) {
                return new DataSize(statistic.getValue() * 1024);
            }
        }
        return DataSize.ZERO;
    }
}
