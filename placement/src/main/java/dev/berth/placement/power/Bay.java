package dev.berth.placement.power;

import dev.berth.placement.fleet.HostView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host within one decision, which guests are tried on. It changes while the decision is made and never leaves it. */
final class Bay {
    final HostView host;
    final PowerCurve curve;
    private final List<Tenant> tenants = new ArrayList<>();
    private final double cores;
    private final double promisable;
    private double nextMean;
    private double nextVariance;
    private double lastingMean;
    private double lastingVariance;
    private double memory;

    Bay(HostView host, PowerCurve curve, double overcommitMemory) {
        this.host = host;
        this.curve = curve;
        cores = host.cpu().cores();
        promisable = host.memory().bytes() * overcommitMemory;
    }

    void add(Tenant tenant) {
        tenants.add(tenant);
        count(tenant, 1);
    }

    void remove(Tenant tenant) {
        tenants.remove(tenant);
        count(tenant, -1);
    }

    /** Memory that is promised to what is not a tenant: it cannot be moved, and nothing is known of its demand. */
    void promise(double bytes) {
        memory += bytes;
    }

    private void count(Tenant tenant, int sign) {
        nextMean += sign * tenant.nextMean;
        nextVariance += sign * tenant.nextVariance;
        lastingMean += sign * tenant.lastingMean;
        lastingVariance += sign * tenant.lastingVariance;
        memory += sign * (double) tenant.memory;
    }

    List<Tenant> tenants() {
        return List.copyOf(tenants);
    }

    boolean isEmpty() {
        return tenants.isEmpty() && memory < 1;
    }

    boolean holds(Tenant more, Margin margin) {
        return memory + more.memory <= promisable && more.mayGoTo(host) && spareWith(more, margin) >= 0;
    }

    /** Cores that are left beyond the margin; below zero when it is too full. */
    double spare(Margin margin) {
        return cores - need(0, null, margin);
    }

    double spareWith(Tenant more, Margin margin) {
        return cores - need(1, more, margin);
    }

    double spareWithout(Tenant less, Margin margin) {
        return cores - need(-1, less, margin);
    }

    private double need(int sign, @Nullable Tenant tenant, Margin margin) {
        if (tenant == null) {
            return Math.max(
                    need(nextMean, nextVariance, margin.next().value()),
                    need(lastingMean, lastingVariance, margin.lasting().value()));
        }
        return Math.max(
                need(
                        nextMean + sign * tenant.nextMean,
                        nextVariance + sign * tenant.nextVariance,
                        margin.next().value()),
                need(
                        lastingMean + sign * tenant.lastingMean,
                        lastingVariance + sign * tenant.lastingVariance,
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
        return Math.max(0, lastingVariance);
    }

    /** Watts for each core when all are used: the fewer, the better a host is to keep and to wake. */
    double wattsEachCore() {
        return curve.full().watts() / cores;
    }
}
