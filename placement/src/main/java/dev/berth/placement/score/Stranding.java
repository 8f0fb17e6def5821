package dev.berth.placement.score;

import dev.berth.model.unit.Ratio;
import dev.berth.placement.fit.Candidate;
import dev.berth.placement.fit.CandidateRange;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.policy.Overcommit;
import dev.berth.placement.policy.ScoreWeights;

/**
 * Against room that nobody can use: the share of the host's scarce resource that would lie free without enough of the
 * other beside it for the typical guest; from 0 to −1. Scarce is what the whole fleet has promised the larger share of,
 * typical is the mean of what it has promised. Where the other resource is abundant nothing is stranded, and packing
 * decides alone.
 */
final class Stranding implements Scorer {

    @Override
    public String name() {
        return "stranding";
    }

    @Override
    public Ratio weight(ScoreWeights weights) {
        return weights.stranding();
    }

    @Override
    public double points(Candidate candidate) {
        var room = Room.after(candidate);
        return Typical.of(candidate.fleet(), candidate.policy().overcommit())
                .points(room.freeVcpus(), room.freeVcpus(), room.freeMemory(), room.freeMemory(), room);
    }

    @Override
    public double mostPoints(CandidateRange candidates) {
        var least = Room.leastAfter(candidates);
        var most = Room.mostAfter(candidates);
        return Typical.of(candidates.fleet(), candidates.policy().overcommit())
                .points(least.freeVcpus(), most.freeVcpus(), least.freeMemory(), most.freeMemory(), most);
    }

    /** @param memoryPerVcpu bytes beside each vCPU of the mean guest; none when nothing is promised yet */
    private record Typical(boolean vcpusScarce, double memoryPerVcpu) {

        static Typical of(FleetSnapshot fleet, Overcommit overcommit) {
            var totals = fleet.totals();
            double vcpus = totals.promisedMilliCores() / 1000.0;
            double memory = totals.promisedMemory();
            double mostVcpus = totals.milliCores() / 1000.0 * overcommit.cpu().value();
            double mostMemory = totals.memory() * overcommit.memory().value();
            return new Typical(vcpus / mostVcpus >= memory / mostMemory, vcpus == 0 ? 0 : memory / vcpus);
        }

        double points(double leastVcpus, double mostVcpus, double leastMemory, double mostMemory, Room room) {
            double usable = vcpusScarce ? mostMemory / memoryPerVcpu : mostVcpus * memoryPerVcpu;
            double stranded = (vcpusScarce ? leastVcpus : leastMemory) - usable;
            return memoryPerVcpu == 0 || stranded <= 0 ? 0 : -stranded / (vcpusScarce ? room.vcpus() : room.memory());
        }
    }
}
