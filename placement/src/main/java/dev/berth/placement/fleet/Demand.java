package dev.berth.placement.fleet;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import java.util.List;

/**
 * What guests would use if nothing held them back, estimated from what was seen.
 *
 * <p>Contention caps what a guest can be seen to use: two busy guests on one core show half a core each. Of the time in
 * which a task wanted to run it was let run a share of {@code 1 − wait}, so what it wanted is {@code use ÷ (1 − wait)};
 * at most all its vCPUs, and at most the whole host. On memory, what is in use on the host is shared out by size.
 */
final class Demand {

    private Demand() {}

    static Load of(GuestView guest, HostView host, List<GuestView> neighbours) {
        return new Load(cpu(guest, host), memory(guest, host, neighbours));
    }

    /** What the host uses beyond its guests; this stays where it is. */
    static Load ofHostItself(HostView host, List<GuestView> guests) {
        var byGuests = guests.stream().map(GuestView::cpuUse).reduce(CpuAmount.ZERO, CpuAmount::plus);
        return new Load(host.pressure().cpuUse().minusOrZero(byGuests), DataSize.ZERO);
    }

    private static CpuAmount cpu(GuestView guest, HostView host) {
        double use = guest.cpuUse().cores();
        double served = 1 - host.pressure().cpuWait().value();
        double most = Math.min(guest.vcpus().atFullLoad().cores(), host.cpu().cores());
        return CpuAmount.ofCores(use == 0 ? 0 : Math.min(most, use / served));
    }

    private static DataSize memory(GuestView guest, HostView host, List<GuestView> neighbours) {
        var promised = neighbours.stream().map(GuestView::memory).reduce(DataSize.ZERO, DataSize::plus);
        double used = Math.min(1, host.pressure().memoryUsed().shareOf(promised).value());
        return new DataSize((long) (guest.memory().bytes() * used));
    }
}
