package dev.berth.placement.score;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;

/**
 * What would be free on a host with the guest on it, and what there is, within the overcommit of the policy.
 *
 * @param freeVcpus in cores; {@code freeMemory} in bytes
 */
record Room(double freeVcpus, double freeMemory, double vcpus, double memory) {

    static Room after(Candidate candidate) {
        var overcommit = candidate.policy().overcommit();
        var host = candidate.host();
        var promised = candidate.account().promised();
        double vcpus = overcommit.promisable(host.cpu()).cores();
        // Not promisable memory less what is promised: that would round otherwise than the range does.
        double beyondReal = overcommit.memory().value() - 1;
        double freeMemory = (double) (host.memory().bytes() - promised.memory().bytes())
                + (double) host.memory().bytes() * beyondReal;
        return new Room(
                notNegative(vcpus
                        - promised.vcpus().cores()
                        - candidate.request().vcpus().value()),
                notNegative(freeMemory - candidate.request().memory().bytes()),
                vcpus,
                overcommit.promisable(host.memory()).bytes());
    }

    /** At most what would be free on any of them, at least what there is. */
    static Room leastAfter(CandidateRange candidates) {
        return new Room(
                notNegative(candidates.leastFreeVcpus()
                        - candidates.request().vcpus().value()),
                notNegative(candidates.leastFreeMemory()
                        - candidates.request().memory().bytes()),
                candidates.mostPromisableCpu().cores(),
                candidates.mostPromisableMemory().bytes());
    }

    /** At least what would be free on any of them, and at least what there is. */
    static Room mostAfter(CandidateRange candidates) {
        return new Room(
                notNegative(candidates.mostFreeVcpus()
                        - candidates.request().vcpus().value()),
                notNegative(candidates.mostFreeMemory()
                        - candidates.request().memory().bytes()),
                candidates.mostPromisableCpu().cores(),
                candidates.mostPromisableMemory().bytes());
    }

    /** Only what there is, at most. */
    static Room leastPromisable(CandidateRange candidates) {
        var overcommit = candidates.policy().overcommit();
        var range = candidates.range();
        return new Room(
                0,
                0,
                overcommit.promisable(CpuAmount.ofCores(range.cpu().least())).cores(),
                overcommit
                        .promisable(new DataSize((long) range.memory().least()))
                        .bytes());
    }

    private static double notNegative(double value) {
        return Math.max(0, value);
    }
}
