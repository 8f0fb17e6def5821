package dev.berth.agent.simulation;

import dev.berth.agent.guest.CopyResult;
import dev.berth.agent.guest.CopyResult.Moved;
import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.CopyResult.Unknown;
import dev.berth.agent.guest.Transfer;
import dev.berth.model.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The copies from one host, and those that come to it. A copy is a plan with an end: the timer hands the guest over when
 * the time has come, whether or not anybody waits for it.
 */
final class SimulatedCopies {
    private static final Logger LOG = Logger.getLogger(SimulatedCopies.class);

    private final SimulatedHost host;
    private final RunningGuests running;
    private final SimulatedSwitch network;
    private final Map<ServerId, CompletableFuture<CopyResult>> leaving = new ConcurrentHashMap<>();
    // Which transfer each guest comes by that stands still here until it has arrived.
    private final Map<ServerId, String> arriving = new ConcurrentHashMap<>();

    SimulatedCopies(SimulatedHost host, RunningGuests running, SimulatedSwitch network) {
        this.host = host;
        this.running = running;
        this.network = network;
    }

    boolean isArriving(ServerId server) {
        return arriving.containsKey(server);
    }

    Set<ServerId> arriving() {
        return Set.copyOf(arriving.keySet());
    }

    /** The copy that takes the guest away now. */
    boolean isLeaving(SimulatedGuest guest) {
        return guest.copy().isPresent() && leaving.containsKey(guest.server());
    }

    CompletableFuture<CopyResult> begin(ServerId server, Transfer transfer) {
        synchronized (network) {
            var guest = running.find(server);
            var peer = network.at(transfer.migrationAddress()).filter(SimulatedHost::answers);
            if (guest.isEmpty()) {
                return ended("the guest does not run here");
            }
            if (leaving.containsKey(server)) {
                return ended("another copy of the guest is running already");
            }
            if (peer.isEmpty()) {
                return ended("no host answers at " + transfer.migrationAddress());
            }
            if (peer.get().running().find(server).isPresent()) {
                return ended("the peer has a guest of this name already");
            }
            var faults = host.faults();
            long memory = guest.get().resident().bytes();
            var job = CopyJob.begin(
                    transfer.id(), peer.get().address(), now(), memory, faults.copySpeed(), faults.copies());
            var sent = guest.get().with(job);
            running.put(sent);
            return follow(sent, job);
        }
    }

    private static CompletableFuture<CopyResult> ended(String reason) {
        return CompletableFuture.completedFuture(new NotMoved(reason));
    }

    /** For copies that an earlier process has begun. */
    void resume() {
        synchronized (network) {
            for (SimulatedGuest guest : List.copyOf(running.all())) {
                guest.copy().filter(job -> !job.peer().equals(host.address())).ifPresent(job -> {
                    var _ = follow(guest, job);
                });
            }
        }
    }

    private CompletableFuture<CopyResult> follow(SimulatedGuest guest, CopyJob job) {
        var server = guest.server();
        var result = new CompletableFuture<CopyResult>();
        leaving.put(server, result);
        network.at(job.peer()).ifPresent(peer -> peer.copies().expect(server, job));
        switch (job.fate()) {
            case WORKS -> {
                at(job.handsOverFrom(), () -> host.changed(server));
                at(job.ends(), () -> handOver(server, job));
            }
            case FAILS -> at(job.ends(), () -> cancel(server, "simulated: the copy broke off"));
            case HANGS -> {}
        }
        return result;
    }

    private void expect(ServerId server, CopyJob job) {
        arriving.put(server, job.transferId());
        host.changed(server);
    }

    private void at(Instant moment, Runnable task) {
        long pause = Math.max(0, Duration.between(now(), moment).toMillis());
        var _ = network.timer().schedule(guarded(task), pause, TimeUnit.MILLISECONDS);
    }

    /** A timer keeps what a task throws to itself. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOG.error("a copy could not be carried on", bug);
            }
        };
    }

    private Instant now() {
        return network.clock().instant();
    }

    private void handOver(ServerId server, CopyJob job) {
        synchronized (network) {
            var guest = running.find(server)
                    .filter(one -> one.copy().filter(job::equals).isPresent());
            if (guest.isEmpty() || !leaving.containsKey(server)) {
                return;
            }
            var peer = network.at(job.peer()).filter(SimulatedHost::answers);
            if (peer.isEmpty() || !host.answers() || !peer.get().copies().isArriving(server)) {
                cancel(server, "an end of the copy was lost");
                return;
            }
            running.handOver(guest.get(), peer.get().running());
            peer.get().copies().arriving.remove(server);
            end(server, new Moved(job.completed()));
            peer.get().changed(server);
        }
    }

    /** The guest goes on here; does nothing when no copy of it runs. */
    void cancel(ServerId server, String reason) {
        synchronized (network) {
            var guest = running.find(server);
            if (guest.isPresent() && leaving.containsKey(server)) {
                guest.get().copy().flatMap(job -> network.at(job.peer())).ifPresent(peer -> {
                    peer.copies().arriving.remove(server);
                    peer.changed(server);
                });
                running.put(guest.get().withoutCopy());
                end(server, new NotMoved(reason));
            }
        }
    }

    private void end(ServerId server, CopyResult how) {
        var waiting = leaving.remove(server);
        if (waiting != null) {
            waiting.complete(how);
        }
        host.changed(server);
    }

    /** What was to arrive here will not: whoever sends it goes on alone. */
    void refuseArrival(ServerId server) {
        synchronized (network) {
            if (isArriving(server)) {
                network.hosts().stream()
                        .map(SimulatedHost::copies)
                        .filter(other -> other.leaving.containsKey(server))
                        .forEach(other -> other.cancel(server, "the target has given up"));
            }
        }
    }

    void dropThoseTo(String address) {
        for (SimulatedGuest guest : List.copyOf(running.all())) {
            guest.copy()
                    .filter(job -> job.peer().equals(address))
                    .ifPresent(_ -> cancel(guest.server(), "the target has lost its power"));
        }
    }

    /** Follows a copy that an earlier process has begun, or tells how it ended. */
    CompletableFuture<CopyResult> adopt(ServerId server, Transfer transfer) {
        synchronized (network) {
            var running = leaving.get(server);
            return running != null ? running : CompletableFuture.completedFuture(settle(server, transfer));
        }
    }

    private CopyResult settle(ServerId server, Transfer transfer) {
        if (running.find(server).isPresent()) {
            return new NotMoved("the copy that an earlier agent started did not end well");
        }
        var peer = network.at(transfer.migrationAddress()).filter(SimulatedHost::answers);
        if (peer.isEmpty()) {
            return new Unknown("no host answers at " + transfer.migrationAddress());
        }
        return peer.get()
                .running()
                .find(server)
                .flatMap(SimulatedGuest::copy)
                .filter(job -> job.transferId().equals(transfer.id()))
                .<CopyResult>map(job -> new Moved(job.completed()))
                .orElseGet(() -> new NotMoved("the peer has nothing of the guest"));
    }
}
