package dev.berth.agent.guest;

import dev.berth.model.id.ServerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A hypervisor of the mind: domains are entries of a map; a copy ends when the test says how. */
final class FakeHypervisor implements Hypervisor {
    final Map<ServerId, DomainState> domains = new ConcurrentHashMap<>();
    final Set<ServerId> ended = ConcurrentHashMap.newKeySet();
    private final Map<ServerId, Long> restarts = new ConcurrentHashMap<>();
    final List<String> calls = new CopyOnWriteArrayList<>();
    volatile CompletableFuture<CopyResult> copy = new CompletableFuture<>();
    volatile boolean down;
    private volatile Consumer<ServerId> listener = _ -> {};

    /** Something happens to the domain without our doing. */
    void becomes(ServerId server, DomainState state) {
        if (state == DomainState.NONE) {
            domains.remove(server);
        } else {
            domains.put(server, state);
        }
        listener.accept(server);
    }

    private void called(String name) {
        if (down) {
            throw new HypervisorDownException("libvirtd does not answer", new IllegalStateException("killed"));
        }
        if (!name.isEmpty()) {
            calls.add(name);
        }
    }

    @Override
    public List<SeenGuest> guests() {
        called("");
        List<SeenGuest> all = new ArrayList<>();
        domains.forEach((server, state) -> all.add(new SeenGuest(server, state, true)));
        return all;
    }

    @Override
    public Optional<SeenGuest> find(ServerId server) {
        called("");
        return Optional.ofNullable(domains.get(server)).map(state -> new SeenGuest(server, state, true));
    }

    @Override
    public void defineFilters() {
        called("");
    }

    @Override
    public void start(GuestMachine machine) {
        called("start");
        ended.remove(machine.server());
        domains.put(machine.server(), DomainState.RUNNING);
    }

    @Override
    public void resume(ServerId server) {
        called("resume");
        domains.put(server, DomainState.RUNNING);
    }

    @Override
    public void reset(ServerId server) {
        called("reset");
    }

    /** The guest hears the button, or powers itself off: it is gone, and the hypervisor knows how. */
    void endsByItself(ServerId server) {
        ended.add(server);
        becomes(server, DomainState.NONE);
    }

    /** The guest has begun anew in place. */
    void restarts(ServerId server, long count) {
        restarts.put(server, count);
        listener.accept(server);
    }

    @Override
    public void pressPowerButton(ServerId server) {
        called("button");
    }

    @Override
    public void reboot(ServerId server) {
        called("reboot");
    }

    @Override
    public long restarts(ServerId server) {
        return restarts.getOrDefault(server, 0L);
    }

    @Override
    public boolean endedByItself(ServerId server) {
        return ended.contains(server);
    }

    @Override
    public void destroy(ServerId server) {
        called("destroy");
        domains.remove(server);
    }

    @Override
    public CopyResult copy(ServerId server, Transfer transfer) {
        called("copy");
        return copy.join();
    }

    @Override
    public CopyResult adoptCopy(ServerId server, Transfer transfer) {
        called("adopt");
        return copy.join();
    }

    @Override
    public void cancelCopy(ServerId server) {
        called("cancel");
        copy.complete(new CopyResult.NotMoved("cancelled"));
    }

    @Override
    public CopyStats copyStats(ServerId server) {
        return new CopyStats(100, 40, 10, 0);
    }

    @Override
    public List<GuestUse> use() {
        return List.of();
    }

    @Override
    public void onChange(Consumer<ServerId> other) {
        listener = other;
    }
}
