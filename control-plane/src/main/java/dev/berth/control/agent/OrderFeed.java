package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.ControlMessage;
import dev.berth.contracts.agent.v1.WantedSet;
import dev.berth.control.guest.GuestOrder;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What goes down one stream: first the full set, then what has changed. Read from the database whenever there may be
 * something new, one look at a time, and only while the agent reads: nothing piles up in between. All on the stream's
 * own context.
 */
final class OrderFeed {
    private final AgentPeer peer;
    private final StreamEpoch epoch;
    private final Outlet outlet;
    private final StreamWork work;
    private final StreamServices services;
    private final Consumer<Status> end;
    private final SentOrders sent = new SentOrders();

    private boolean begun;
    private boolean looking;
    private boolean lookAgain;
    private boolean stopped;
    private @Nullable Instant unreadSince;

    /** {@code end} is told why the stream must be closed. */
    OrderFeed(
            AgentPeer peer,
            StreamEpoch epoch,
            Outlet outlet,
            StreamWork work,
            StreamServices services,
            Consumer<Status> end) {
        this.peer = peer;
        this.epoch = epoch;
        this.outlet = outlet;
        this.work = work;
        this.services = services;
        this.end = end;
    }

    void look() {
        if (stopped) {
            return;
        }
        if (!outlet.ready()) {
            unreadSince = unreadSince == null ? services.clock.instant() : unreadSince;
            return;
        }
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        work.start(
                () -> services.rights.lost(peer.host(), peer.certificate(), epoch),
                this::standing,
                failure -> end.accept(StreamFailure.of("could not check the right to the stream", peer, failure)));
    }

    /** The agent can take more. */
    void readyAgain() {
        if (unreadSince != null) {
            unreadSince = null;
            look();
        }
    }

    /** Whether something may have been waiting for too long, as the agent does not take it. */
    boolean unreadFor(Duration limit) {
        return unreadSince != null && unreadSince.plus(limit).isBefore(services.clock.instant());
    }

    void stop() {
        stopped = true;
    }

    private void standing(Optional<Status> lost) {
        if (lost.isPresent()) {
            end.accept(lost.orElseThrow());
            return;
        }
        work.start(
                () -> services.wanted.ordersFor(peer.host()),
                this::send,
                failure -> end.accept(StreamFailure.of("could not read the orders", peer, failure)));
    }

    private void send(List<GuestOrder> orders) {
        if (stopped) {
            return;
        }
        var changed = sent.changed(orders).stream().map(WantedMessages::of).toList();
        if (begun) {
            changed.forEach(order -> outlet.send(message().setWanted(order).build()));
        } else {
            begun = true;
            outlet.send(message()
                    .setWantedSet(WantedSet.newBuilder().addAllGuests(changed))
                    .build());
        }
        looking = false;
        if (lookAgain) {
            lookAgain = false;
            look();
        }
    }

    private ControlMessage.Builder message() {
        return ControlMessage.newBuilder().setStreamEpoch(epoch.value());
    }
}
