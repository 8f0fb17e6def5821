package dev.berth.placement.pack;

import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostAccount;
import dev.berth.placement.policy.Policy;
import java.util.Comparator;

/**
 * How well the leaving of one guest would make room: those first that alone do, the smaller the better; then the others,
 * the more they free of what is lacking the better.
 *
 * @param missing shares of the wanted CPU and memory that would still be lacking
 * @param size what would move, as shares of the host
 */
record Relief(double missing, double size) implements Comparable<Relief> {
    private static final Comparator<Relief> ORDER =
            Comparator.comparingDouble(Relief::missing).thenComparingDouble(Relief::size);

    static Relief of(GuestView guest, HostAccount account, GuestRequest request, Policy policy) {
        var overcommit = policy.overcommit();
        var host = account.host();
        var promised = account.promised();
        double vcpus = request.vcpus().value();
        double memory = Math.max(1, request.memory().bytes());
        double freeVcpus = overcommit.promisable(host.cpu()).cores()
                - promised.vcpus().cores()
                + guest.vcpus().value();
        double freeMemory = (double) overcommit.promisable(host.memory()).bytes()
                - promised.memory().bytes()
                + guest.memory().bytes();
        return new Relief(
                Math.max(0, vcpus - freeVcpus) / vcpus + Math.max(0, memory - freeMemory) / memory,
                guest.vcpus().atFullLoad().shareOf(host.cpu()).value()
                        + guest.memory().shareOf(host.memory()).value());
    }

    @Override
    public int compareTo(Relief other) {
        return ORDER.compare(this, other);
    }
}
