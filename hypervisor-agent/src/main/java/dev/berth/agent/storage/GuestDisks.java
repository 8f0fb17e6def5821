package dev.berth.agent.storage;

import dev.berth.agent.spec.GuestImage;
import dev.berth.agent.spec.GuestSpec;

/**
 * What makes a guest's files: the port beside the hypervisor's. Every call blocks and may be repeated; each throws a
 * {@link dev.berth.agent.problem.GuestProblemException} when it cannot do what is asked.
 */
public interface GuestDisks {
    /** Makes sure that all the guest boots from is on this host. */
    void fetch(GuestImage image);

    /** An empty disk, in place of any other. */
    void layOut(GuestFolder folder, GuestSpec spec);

    void writeSeed(GuestFolder folder, GuestSpec spec);
}
