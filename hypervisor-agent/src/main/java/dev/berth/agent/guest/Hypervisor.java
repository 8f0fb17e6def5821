package dev.berth.agent.guest;

import dev.berth.model.id.ServerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What runs guests on this host: the port. Every call blocks (milliseconds, except {@link #copy}) and belongs on a worker
 * thread. Each throws {@link HypervisorDownException} when the hypervisor does not answer, and a
 * {@link dev.berth.agent.problem.GuestProblemException} when it refuses what was asked.
 */
public interface Hypervisor {
    /** All of our guests that are running or paused here. */
    List<SeenGuest> guests();

    Optional<SeenGuest> find(ServerId server);

    /** Makes sure that a guest could start or arrive here: the packet filters are defined. */
    void defineFilters();

    /** Starts a guest whose files are ready; the hypervisor forgets it when it ends. */
    void start(GuestMachine machine);

    void resume(ServerId server);

    /** Presses the reset button. */
    void reset(ServerId server);

    /** Asks the guest by its power button to end in its own way; answers at once, whatever the guest does about it. */
    void pressPowerButton(ServerId server);

    /** As {@link #pressPowerButton}, but once the guest has ended in its own way it begins anew in place. */
    void reboot(ServerId server);

    /** How often the guest was seen to begin anew in place; only a rise says something, and a rise may go unseen. */
    long restarts(ServerId server);

    /**
     * Whether a guest that is gone has ended its last run here in its own way, such as by its own poweroff or after a press of
     * its power button: not by a crash, not by {@link #destroy}, not because it was copied away. Known as soon as the guest is
     * gone, also of what happened while neither this program nor the hypervisor was there; when it is not known, false.
     */
    boolean endedByItself(ServerId server);

    /** Pulls the plug; does nothing when the guest is not here. */
    void destroy(ServerId server);

    /** Copies a running guest and blocks until it runs at the peer, or stays here. */
    CopyResult copy(ServerId server, Transfer transfer);

    /** Follows a copy that an earlier agent has started, to its end; starts none. */
    CopyResult adoptCopy(ServerId server, Transfer transfer);

    /** Asks for the end of a running copy; the guest goes on here. */
    void cancelCopy(ServerId server);

    /** Of the copy that runs now; {@link CopyStats#NONE} when there is none. */
    CopyStats copyStats(ServerId server);

    /** What each guest has used; those that vanish meanwhile are left out. */
    List<GuestUse> use();

    /** Calls back, from a thread of the hypervisor's own, when something happened to a guest. The callback must not block. */
    void onChange(Consumer<ServerId> listener);
}
