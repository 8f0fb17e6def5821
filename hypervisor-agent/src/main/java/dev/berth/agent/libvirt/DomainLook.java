package dev.berth.agent.libvirt;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import dev.berth.agent.guest.DomainState;
import dev.berth.agent.guest.SeenGuest;
import dev.berth.model.id.ServerId;
import java.lang.reflect.Field;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.jna.DomainPointer;

/** Reads what a domain does now; libvirt-java tells its state but not the reason, and a copy shows in the reason only. */
final class DomainLook {
    private static final int RUNNING = 1;
    private static final int BLOCKED = 2;
    private static final int PAUSED = 3;
    private static final int SHUTTING_DOWN = 4;
    private static final int PAUSED_BY_MIGRATION = 2;
    private static final int PAUSED_STARTING_UP = 11;
    private static final int PAUSED_BY_POSTCOPY = 12;
    private static final Reasons REASONS = Native.load("virt", Reasons.class);

    private DomainLook() {}

    /** The one function of libvirt's that libvirt-java lacks and we need. */
    interface Reasons extends Library {
        int virDomainGetState(DomainPointer domain, IntByReference state, IntByReference reason, int flags);
    }

    static SeenGuest of(ServerId server, Domain domain) throws LibvirtException {
        var state = state(domain);
        return new SeenGuest(server, state, state != DomainState.NONE && hasFilter(domain));
    }

    static DomainState state(Domain domain) throws LibvirtException {
        var state = new IntByReference();
        var reason = new IntByReference();
        if (REASONS.virDomainGetState(pointer(domain), state, reason, 0) < 0) {
            // Asked again through libvirt-java, which turns the failure into its exception.
            return domain.isActive() == 1 ? DomainState.PAUSED : DomainState.NONE;
        }
        return switch (state.getValue()) {
            case RUNNING, BLOCKED, SHUTTING_DOWN -> DomainState.RUNNING;
            case PAUSED ->
                switch (reason.getValue()) {
                    case PAUSED_BY_MIGRATION, PAUSED_STARTING_UP, PAUSED_BY_POSTCOPY -> DomainState.HANDING_OVER;
                    default -> DomainState.PAUSED;
                };
            default -> DomainState.NONE;
        };
    }

    /** libvirt starts no guest whose filter it cannot apply, so the live definition tells. */
    private static boolean hasFilter(Domain domain) throws LibvirtException {
        return domain.getXMLDesc(0).contains("<filterref filter='" + FilterXml.NAME + "'>");
    }

    private static DomainPointer pointer(Domain domain) {
        try {
            Field field = Domain.class.getDeclaredField("vdp");
            field.setAccessible(true);
            return (DomainPointer) field.get(domain);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("this libvirt-java keeps its domain pointer elsewhere", changed);
        }
    }
}
