package dev.berth.placement.fleet;

import dev.berth.model.id.HostId;
import dev.berth.placement.index.Summary;

/**
 * Between which figures the hosts of a part of the fleet lie; what none of them can do need not be asked of each.
 *
 * @param leastId the lowest id among them
 * @param schedulable whether any of them takes guests
 * @param vcpus promised to guests; {@code load} is estimated demand, both as cores; shares are of the host's CPU
 * @param leastLease empty where a host is not leased
 * @param nodeCpu cores of a NUMA node; {@code freeOnNode} less what is promised there, boundless where no node is told
 * @param freeMemory real memory less what is promised, in bytes; negative where more is promised
 */
public record HostRange(
        HostId leastId,
        boolean schedulable,
        Span location,
        String leastPool,
        String mostPool,
        String leastLease,
        String mostLease,
        CpuBaseline mostBaseline,
        Span cpu,
        Span memory,
        Span vcpus,
        Span guaranteed,
        Span freeMemory,
        Span vcpuShare,
        Span loadShare,
        Span memoryShare,
        Span nodeCpu,
        Span freeOnNode,
        Totals totals) {

    /** Sums over hosts, in whole numbers so that they do not depend on the order of adding: bytes and thousandths. */
    public record Totals(long memory, long promisedMemory, long milliCores, long promisedMilliCores) {
        static final Totals NONE = new Totals(0, 0, 0, 0);

        Totals join(Totals other) {
            return new Totals(
                    memory + other.memory,
                    promisedMemory + other.promisedMemory,
                    milliCores + other.milliCores,
                    promisedMilliCores + other.promisedMilliCores);
        }
    }

    /** From the least to the most. */
    public record Span(double least, double most) {
        static Span of(double value) {
            return new Span(value, value);
        }

        Span join(Span other) {
            if (other.least >= least && other.most <= most) {
                return this;
            }
            return new Span(Math.min(least, other.least), Math.max(most, other.most));
        }

        public boolean contains(double value) {
            return least <= value && value <= most;
        }
    }

    /** How hosts are summed up in the index. */
    static final Summary<HostAccount, HostRange> SUMMARY = new Summary<>() {
        @Override
        public HostRange of(HostAccount account) {
            return HostRange.of(account);
        }

        @Override
        public HostRange join(HostRange left, HostRange right) {
            return left.join(right);
        }
    };

    private static HostRange of(HostAccount account) {
        var host = account.host();
        var promised = account.promised();
        double cores = host.cpu().cores();
        double bytes = host.memory().bytes();
        return new HostRange(
                host.id(),
                host.state() == HostState.SCHEDULABLE,
                Span.of((double) host.location().value()),
                host.pool(),
                host.pool(),
                host.lease().orElse(""),
                host.lease().orElse(""),
                host.baseline(),
                Span.of(cores),
                Span.of(bytes),
                Span.of(promised.vcpus().cores()),
                Span.of(promised.guaranteed().cores()),
                Span.of(bytes - promised.memory().bytes()),
                Span.of(promised.vcpus().cores() / cores),
                Span.of(account.load().cpu().cores() / cores),
                Span.of(account.load().memory().bytes() / bytes),
                account.nodes().stream()
                        .map(room -> Span.of(room.node().cpu().cores()))
                        .reduce(Span::join)
                        .orElse(Span.of(cores)),
                account.nodes().stream()
                        .map(room -> Span.of(room.node().cpu().cores()
                                - room.promised().vcpus().cores()))
                        .reduce(Span::join)
                        .orElse(Span.of(Double.MAX_VALUE)),
                new Totals(
                        host.memory().bytes(),
                        promised.memory().bytes(),
                        Math.round(cores * 1000),
                        Math.round(promised.vcpus().cores() * 1000)));
    }

    private HostRange join(HostRange other) {
        return new HostRange(
                leastId.compareTo(other.leastId) < 0 ? leastId : other.leastId,
                schedulable || other.schedulable,
                location.join(other.location),
                leastPool.compareTo(other.leastPool) <= 0 ? leastPool : other.leastPool,
                mostPool.compareTo(other.mostPool) >= 0 ? mostPool : other.mostPool,
                leastLease.compareTo(other.leastLease) <= 0 ? leastLease : other.leastLease,
                mostLease.compareTo(other.mostLease) >= 0 ? mostLease : other.mostLease,
                mostBaseline.orHigher(other.mostBaseline),
                cpu.join(other.cpu),
                memory.join(other.memory),
                vcpus.join(other.vcpus),
                guaranteed.join(other.guaranteed),
                freeMemory.join(other.freeMemory),
                vcpuShare.join(other.vcpuShare),
                loadShare.join(other.loadShare),
                memoryShare.join(other.memoryShare),
                nodeCpu.join(other.nodeCpu),
                freeOnNode.join(other.freeOnNode),
                totals.join(other.totals));
    }
}
