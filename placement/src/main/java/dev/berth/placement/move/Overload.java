package dev.berth.placement.move;

import dev.berth.model.unit.CpuAmount;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Load;
import dev.berth.placement.policy.Utilisation;

/**
 * What a load exceeds the target of a host by, CPU and memory in one figure: a share of memory counts as the same share
 * of the host's cores.
 */
final class Overload {

    private Overload() {}

    static CpuAmount of(Load load, HostView host, Utilisation target) {
        double memoryExcess =
                load.memory().shareOf(host.memory()).value() - target.memory().value();
        return load.cpu()
                .minusOrZero(host.cpu().times(target.cpu()))
                .plus(CpuAmount.ofCores(Math.max(0, memoryExcess) * host.cpu().cores()));
    }
}
