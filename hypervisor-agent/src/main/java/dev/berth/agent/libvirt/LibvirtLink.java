package dev.berth.agent.libvirt;

import dev.berth.agent.guest.HypervisorDownException;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.agent.problem.ProblemCode;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.libvirt.Connect;
import org.libvirt.Domain;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;

/** The connection to this host's libvirtd; opened again when libvirtd was away. */
final class LibvirtLink {
    private static final Logger LOG = Logger.getLogger(LibvirtLink.class);
    private static final int KEEPALIVE_SECONDS = 5;
    private static final int KEEPALIVE_MISSES = 3;

    private final String uri;
    private final Consumer<Connect> opened;
    private @Nullable Connect connect;

    LibvirtLink(String uri, Consumer<Connect> opened) {
        this.uri = uri;
        this.opened = opened;
    }

    /** A call to libvirt that may fail in libvirt's way. */
    interface Call<T> {
        T on(Connect connect) throws LibvirtException;
    }

    /** Runs the call; {@code code} is what it means for the guest when libvirt refuses. */
    <T> T call(ProblemCode code, Call<T> call) {
        Connect present = present();
        try {
            return call.on(present);
        } catch (LibvirtException refused) {
            throw isAlive(present) ? problem(code, refused) : down(refused);
        }
    }

    /** A connection of its own, for a call that lasts; the caller closes it. */
    Connect open(String other) {
        try {
            var fresh = new Connect(other);
            fresh.setKeepAlive(KEEPALIVE_SECONDS, KEEPALIVE_MISSES);
            return fresh;
        } catch (LibvirtException failed) {
            throw new HypervisorDownException("%s does not answer: %s".formatted(other, failed.getMessage()), failed);
        }
    }

    Connect openOwn() {
        return open(uri);
    }

    private synchronized Connect present() {
        Connect present = connect;
        if (present != null && isAlive(present)) {
            return present;
        }
        if (present != null) {
            LOG.warn("libvirtd has gone away; its guests may well run on");
            close(present);
            connect = null;
        }
        Connect fresh = open(uri);
        opened.accept(fresh);
        connect = fresh;
        return fresh;
    }

    static boolean isAlive(Connect connect) {
        try {
            return connect.isAlive();
        } catch (LibvirtException gone) {
            return false;
        }
    }

    static void close(Connect connect) {
        try {
            connect.close();
        } catch (LibvirtException gone) {
            LOG.debug("a connection to libvirt was closed already");
        }
    }

    static void free(Domain domain) {
        try {
            domain.free();
        } catch (LibvirtException gone) {
            LOG.debug("a domain of a closed connection needs no freeing");
        }
    }

    static boolean saysNoDomain(LibvirtException failed) {
        return failed.getError() != null && failed.getError().getCode() == ErrorNumber.VIR_ERR_NO_DOMAIN;
    }

    static RuntimeException problem(ProblemCode code, LibvirtException refused) {
        return GuestProblem.of(code, String.valueOf(refused.getMessage())).asException();
    }

    static HypervisorDownException down(LibvirtException failed) {
        return new HypervisorDownException("libvirtd does not answer: " + failed.getMessage(), failed);
    }
}
