package dev.berth.agent.guest;

import dev.berth.agent.guest.CopyResult.NotMoved;
import dev.berth.agent.guest.CopyResult.Unknown;
import dev.berth.model.id.ServerId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Copies that go on now, each on a thread of its own: it blocks for as long as the copy takes, and no pool should. */
final class OutgoingCopies {
    private final Hypervisor hypervisor;
    private final ThreadFactory threads;
    private final Map<ServerId, String> running = new ConcurrentHashMap<>();

    OutgoingCopies(Hypervisor hypervisor, ThreadFactory threads) {
        this.hypervisor = hypervisor;
        this.threads = threads;
    }

    boolean isRunning(ServerId server) {
        return running.containsKey(server);
    }

    void start(ServerId server, Transfer transfer, Consumer<CopyResult> ended) {
        follow(server, transfer, () -> hypervisor.copy(server, transfer), ended);
    }

    void adopt(ServerId server, Transfer transfer, Consumer<CopyResult> ended) {
        follow(server, transfer, () -> hypervisor.adoptCopy(server, transfer), ended);
    }

    /** The threads are daemons: an agent that ends leaves the copy to the hypervisor and adopts it when it is back. */
    private void follow(ServerId server, Transfer transfer, Supplier<CopyResult> copy, Consumer<CopyResult> ended) {
        running.put(server, transfer.id());
        threads.newThread(() -> {
                    CopyResult result;
                    try {
                        result = copy.get();
                    } catch (HypervisorDownException down) {
                        result = new Unknown(String.valueOf(down.getMessage()));
                    } catch (RuntimeException failed) {
                        result = new NotMoved(String.valueOf(failed.getMessage()));
                    }
                    ended.accept(result);
                })
                .start();
    }

    /** To be called once the result has been written down, so that no round sees a copy that neither runs nor has ended. */
    void forget(ServerId server) {
        running.remove(server);
    }
}
