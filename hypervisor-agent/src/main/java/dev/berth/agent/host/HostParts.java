package dev.berth.agent.host;

import dev.berth.agent.guest.Hypervisor;
import dev.berth.agent.link.ControlAddresses;
import dev.berth.agent.pressure.PressureReading;
import dev.berth.agent.storage.GuestDisks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * In what one kind of host differs from another; all else of an agent is the same.
 *
 * @param folder of this host: epoch files and guests
 * @param clock the time as this host tells it, which may be wrong and may be set at any moment
 * @param round how often every guest is looked at, beside the hypervisor's own news
 */
public record HostParts(
        Path folder,
        ControlAddresses controlAddresses,
        Hypervisor hypervisor,
        GuestDisks disks,
        HostDescription description,
        PressureSource pressure,
        ImageTicket imageTicket,
        Clock clock,
        Duration round) {

    /** How long somebody waited on this host; nothing where the host cannot tell. */
    @FunctionalInterface
    public interface PressureSource {
        Optional<PressureReading> read();
    }

    /** Takes the right to fetch images that each stream brings. */
    @FunctionalInterface
    public interface ImageTicket {
        void use(String imagesUrl, String ticket);
    }
}
