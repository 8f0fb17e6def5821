package dev.berth.placement.power;

import dev.berth.placement.fleet.HostView;
import dev.berth.placement.policy.Overcommit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host within one decision, which guests are tried on. It changes while the decision is made and never leaves it. */
final class Bay {
    /** Whether it counts that the level of a guest that was hardly seen may not be what is expected. */
    enum Doubt {
        IGNORED,
        COUNTED
    }

    final HostView host;
    final PowerCurve curve;
    private final List<Tenant> tenants = new ArrayList<>();
    private final double cores;
    private final double promisableMemory;
    private final double overcommitVcpus;
    private double nextMean;
    private double nextVariance;
    private double lastingMean;
    private double lastingVariance;
    private double nextDoubt;
    private double lastingDoubt;
    private double memory;
    private double vcpus;
    private double unknownMemory;
    private double guaranteed;

    Bay(HostView host, PowerCurve curve, Overcommit overcommit) {
        this.host = host;
        this.curve = curve;
        cores = host.cpu().cores();
        promisableMemory = host.memory().bytes() * overcommit.memory().value();
        overcommitVcpus = overcommit.cpu().value();
    }

    void add(Tenant tenant) {
        tenants.add(tenant);
        count(tenant, 1);
    }

    void remove(Tenant tenant) {
        tenants.remove(tenant);
        count(tenant, -1);
    }

    /** What is promised to those that are not tenants: they cannot be moved, and nothing is known of their demand. */
    void promise(double bytes, double cpus, double own) {
        unknownMemory += bytes;
        memory += bytes;
        vcpus += cpus;
        guaranteed += own;
    }

    /** Whether anything is promised to others than tenants: it could not be emptied. */
    boolean holdsUnknown() {
        return unknownMemory >= 1;
    }

    private void count(Tenant tenant, int sign) {
        nextMean += sign * tenant.nextMean;
        nextVariance += sign * tenant.nextVariance;
        lastingMean += sign * tenant.lastingMean;
        lastingVariance += sign * tenant.lastingVariance;
        nextDoubt += sign * tenant.nextDoubt;
        lastingDoubt += sign * tenant.lastingDoubt;
        memory += sign * (double) tenant.memory;
        vcpus += sign * tenant.vcpus;
        guaranteed += sign * tenant.guaranteed;
    }

    List<Tenant> tenants() {
        return List.copyOf(tenants);
    }

    boolean isEmpty() {
        return tenants.isEmpty() && memory < 1;
    }

    boolean holds(Tenant more, Margin margin) {
        return holds(more, margin, Doubt.IGNORED);
    }

    boolean holds(Tenant more, Margin margin, Doubt doubts) {
        return more.memory <= freeMemory()
                && more.vcpus <= freeVcpus()
                && more.mayGoTo(host)
                && spareWith(more, margin, doubts) >= 0;
    }

    /** Bytes that may still be promised. */
    double freeMemory() {
        return promisableMemory - memory;
    }

    /** vCPUs that may still be promised. */
    double freeVcpus() {
        return overcommitVcpus * (cores - guaranteed) + guaranteed - vcpus;
    }

    /** Cores that are left beyond the margin; below zero when it is too full. */
    double spare(Margin margin) {
        return spare(margin, Doubt.IGNORED);
    }

    double spare(Margin margin, Doubt doubts) {
        return cores - need(0, null, margin, doubts);
    }

    double spareWith(Tenant more, Margin margin) {
        return spareWith(more, margin, Doubt.IGNORED);
    }

    double spareWith(Tenant more, Margin margin, Doubt doubts) {
        return cores - need(1, more, margin, doubts);
    }

    double spareWithout(Tenant less, Margin margin) {
        return cores - need(-1, less, margin, Doubt.IGNORED);
    }

    private double need(int sign, @Nullable Tenant tenant, Margin margin, Doubt doubts) {
        double next = nextVariance(doubts);
        double lasting = lastingVariance(doubts);
        if (tenant == null) {
            return Math.max(
                    need(nextMean, next, margin.next().value()),
                    need(lastingMean, lasting, margin.lasting().value()));
        }
        return Math.max(
                need(
                        nextMean + sign * tenant.nextMean,
                        next + sign * tenant.nextVariance(doubts),
                        margin.next().value()),
                need(
                        lastingMean + sign * tenant.lastingMean,
                        lasting + sign * tenant.lastingVariance(doubts),
                        margin.lasting().value()));
    }

    /** Means add up; of independent deviations the squares do. */
    private static double need(double mean, double variance, double deviations) {
        return mean + deviations * Math.sqrt(Math.max(0, variance));
    }

    double nextShare() {
        return Math.max(0, nextMean) / cores;
    }

    double nextDeviationShare() {
        return Math.sqrt(Math.max(0, nextVariance)) / cores;
    }

    double lastingVariance() {
        return lastingVariance(Doubt.IGNORED);
    }

    double nextVariance(Doubt doubts) {
        return Math.max(0, nextVariance + (doubts == Doubt.COUNTED ? nextDoubt : 0));
    }

    double lastingVariance(Doubt doubts) {
        return Math.max(0, lastingVariance + (doubts == Doubt.COUNTED ? lastingDoubt : 0));
    }

    /** Watts for each core when all are used: the fewer, the better a host is to keep and to wake. */
    double wattsEachCore() {
        return curve.full().watts() / cores;
    }
}
