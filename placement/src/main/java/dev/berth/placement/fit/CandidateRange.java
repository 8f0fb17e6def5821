package dev.berth.placement.fit;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.HostRange;
import dev.berth.placement.policy.Policy;

/**
 * Many hosts considered for one guest at once, by the ranges in which their figures lie. What is said of them must hold
 * of each: a rule may refuse them only if it would refuse every one, a scorer promises at least what the best would get.
 */
public record CandidateRange(GuestRequest request, HostRange range, FleetSnapshot fleet, Policy policy) {

    /** At least the vCPUs that may still be promised on any of them; below zero where more is promised. */
    public double mostFreeVcpus() {
        return promisable(range.cpu().most()) - range.vcpus().least();
    }

    /** At most the vCPUs that may still be promised on any of them. */
    public double leastFreeVcpus() {
        return promisable(range.cpu().least()) - range.vcpus().most();
    }

    /** At least the vCPUs that may still be promised on any NUMA node of any of them. */
    public double mostFreeOnNode() {
        double beyondReal = policy.overcommit().cpu().value() - 1;
        return range.freeOnNode().most()
                + (beyondReal < 0 ? range.nodeCpu().least() : range.nodeCpu().most()) * beyondReal;
    }

    /** At least the bytes that may still be promised on any of them. */
    public double mostFreeMemory() {
        return range.freeMemory().most()
                + (beyondReal() < 0 ? range.memory().least() : range.memory().most()) * beyondReal();
    }

    /** At most the bytes that may still be promised on any of them. */
    public double leastFreeMemory() {
        return range.freeMemory().least()
                + (beyondReal() < 0 ? range.memory().most() : range.memory().least()) * beyondReal();
    }

    /** What may be promised beyond each real byte; below zero when some is kept back. */
    private double beyondReal() {
        return policy.overcommit().memory().value() - 1;
    }

    public CpuAmount mostPromisableCpu() {
        return CpuAmount.ofCores(promisable(range.cpu().most()));
    }

    public DataSize mostPromisableMemory() {
        return policy.overcommit().promisable(new DataSize((long) range.memory().most()));
    }

    private double promisable(double cores) {
        return policy.overcommit().promisable(CpuAmount.ofCores(cores)).cores();
    }
}
