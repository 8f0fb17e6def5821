package dev.berth.agent.libvirt;

import static org.libvirt.Domain.MigrateFlags.AUTO_CONVERGE;
import static org.libvirt.Domain.MigrateFlags.LIVE;
import static org.libvirt.Domain.MigrateFlags.NON_SHARED_INC;
import static org.libvirt.Domain.MigrateFlags.PEER2PEER;

import dev.berth.agent.guest.CopyResult;
import dev.berth.agent.guest.CopyResult.Moved;
import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.CopyResult.Unknown;
import dev.berth.agent.guest.CopyStats;
import dev.berth.agent.guest.DomainState;
import dev.berth.agent.guest.HypervisorDownException;
import dev.berth.agent.guest.Transfer;
import dev.berth.model.id.ServerId;
import org.jboss.logging.Logger;
import org.libvirt.Connect;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.TypedParameter;
import org.libvirt.TypedStringParameter;

/**
 * Live copies, peer to peer between the two libvirtds: this process may end, the copy goes on. Memory is copied ahead while
 * the guest runs; auto-converge slows a guest that writes faster than the network carries. Post-copy is not used: until it
 * ends, a lost network would lose the guest.
 */
final class LibvirtCopies {
    private static final Logger LOG = Logger.getLogger(LibvirtCopies.class);
    private static final int FLAGS = LIVE | PEER2PEER | NON_SHARED_INC | AUTO_CONVERGE;
    private static final long LOOK_MILLISECONDS = 300;
    // libvirt tells of no job while a copy is being prepared: only several quiet looks in a row mean that none goes on.
    private static final int QUIET_LOOKS = 5;

    private final LibvirtLink link;
    private final MigrationTransport transport;
    private final CopySafety safety;

    LibvirtCopies(LibvirtLink link, MigrationTransport transport, CopySafety safety) {
        this.link = link;
        this.transport = transport;
        this.safety = safety;
    }

    CopyResult copy(ServerId server, Transfer transfer) {
        // A connection of its own: the call lasts as long as the copy.
        Connect connect = link.openOwn();
        try {
            return migrate(connect, server, transfer);
        } finally {
            LibvirtLink.close(connect);
        }
    }

    private CopyResult migrate(Connect connect, ServerId server, Transfer transfer) {
        try {
            var danger = safety.danger(connect.getVersion());
            if (danger.isPresent()) {
                LOG.errorf("copy refused server=%s transfer=%s reason=%s", server, transfer.id(), danger.get());
                return new NotMoved(danger.get());
            }
            Domain domain = connect.domainLookupByName(DomainNames.domain(server));
            // The overlay only; the seed is read-only and lies ready at the peer.
            TypedParameter[] parameters = {new TypedStringParameter("migrate_disks", "vda")};
            domain.migrateToURI(transport.uri(transfer.migrationAddress()), parameters, FLAGS);
            // libvirt has said that the guest runs there: a peer that does not answer now changes nothing about it.
            return atPeer(server, transfer) instanceof Moved moved ? moved : new Moved(CopyStats.NONE);
        } catch (LibvirtException failed) {
            LOG.warnf("copy failed server=%s transfer=%s reason=%s", server, transfer.id(), failed.getMessage());
            if (!LibvirtLink.isAlive(connect)) {
                return new Unknown(String.valueOf(failed.getMessage()));
            }
            // Whatever the error says, the two hypervisors know where the guest is.
            return settle(connect, server, transfer, String.valueOf(failed.getMessage()));
        }
    }

    CopyResult adopt(ServerId server, Transfer transfer) {
        Connect connect = link.openOwn();
        try {
            for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
                if (isBeingCopied(connect, server)) {
                    quiet = 0;
                }
                Thread.sleep(LOOK_MILLISECONDS);
            }
            return settle(connect, server, transfer, "the copy that an earlier agent started did not end well");
        } catch (LibvirtException failed) {
            return new Unknown(String.valueOf(failed.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unknown("the agent is ending");
        } finally {
            LibvirtLink.close(connect);
        }
    }

    private static boolean isBeingCopied(Connect connect, ServerId server) throws LibvirtException {
        try {
            Domain domain = connect.domainLookupByName(DomainNames.domain(server));
            return DomainLook.state(domain) == DomainState.HANDING_OVER || JobStats.hasJob(domain);
        } catch (LibvirtException failed) {
            if (LibvirtLink.saysNoDomain(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private CopyResult settle(Connect connect, ServerId server, Transfer transfer, String reason) {
        try {
            Domain domain = connect.domainLookupByName(DomainNames.domain(server));
            if (DomainLook.state(domain) == DomainState.RUNNING) {
                return new NotMoved(reason);
            }
            // It stands still here: unless the peer has none of it, it must not go on by itself.
            return atPeer(server, transfer);
        } catch (LibvirtException failed) {
            return LibvirtLink.saysNoDomain(failed)
                    ? atPeer(server, transfer)
                    : new Unknown(String.valueOf(failed.getMessage()));
        }
    }

    /** The guest does not run here: asks the peer whether it runs there, and how long it stood still. */
    private CopyResult atPeer(ServerId server, Transfer transfer) {
        Connect peer;
        try {
            peer = link.open(transport.uri(transfer.migrationAddress()));
        } catch (HypervisorDownException down) {
            return new Unknown(String.valueOf(down.getMessage()));
        }
        try {
            Domain domain = peer.domainLookupByName(DomainNames.domain(server));
            return DomainLook.state(domain) == DomainState.RUNNING
                    ? new Moved(completed(domain))
                    : new Unknown("the guest stands still at the peer");
        } catch (LibvirtException failed) {
            return LibvirtLink.saysNoDomain(failed)
                    ? new NotMoved("the peer has nothing of the guest")
                    : new Unknown(String.valueOf(failed.getMessage()));
        } finally {
            LibvirtLink.close(peer);
        }
    }

    private static CopyStats completed(Domain domain) {
        try {
            return JobStats.completed(domain);
        } catch (LibvirtException unknown) {
            LOG.infof("the peer does not tell the copy's numbers reason=%s", unknown.getMessage());
            return CopyStats.NONE;
        }
    }
}
