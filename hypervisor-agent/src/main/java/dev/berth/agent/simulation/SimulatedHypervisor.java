package dev.berth.agent.simulation;

import dev.berth.agent.guest.CopyResult;
import dev.berth.agent.guest.CopyStats;
import dev.berth.agent.guest.DomainState;
import dev.berth.agent.guest.GuestMachine;
import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.guest.Hypervisor;
import dev.berth.agent.guest.HypervisorDownException;
import dev.berth.agent.guest.SeenGuest;
import dev.berth.agent.guest.Transfer;
import dev.berth.agent.problem.GuestProblem;
import dev.berth.model.id.ServerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** A hypervisor whose guests are files. What is wrong with its host shows in its answers. */
final class SimulatedHypervisor implements Hypervisor {
    private final SimulatedHost host;
    private final RunningGuests running;
    private final EndedGuests ended;
    private final SimulatedCopies copies;
    private final UseLedger use;
    private final SimulatedSwitch network;
    private final Map<ServerId, Long> restarts = new ConcurrentHashMap<>();
    private volatile Consumer<ServerId> listener = _ -> {};

    SimulatedHypervisor(
            SimulatedHost host,
            RunningGuests running,
            EndedGuests ended,
            SimulatedCopies copies,
            UseLedger use,
            SimulatedSwitch network) {
        this.host = host;
        this.running = running;
        this.ended = ended;
        this.copies = copies;
        this.use = use;
        this.network = network;
    }

    private void requireAnswer() {
        if (!host.answers()) {
            throw new HypervisorDownException("simulated: the hypervisor of %s does not answer".formatted(host.name()));
        }
    }

    @Override
    public List<SeenGuest> guests() {
        requireAnswer();
        List<SeenGuest> seen = new ArrayList<>();
        running.all().forEach(guest -> seen.add(seen(guest)));
        copies.arriving().forEach(server -> seen.add(arriving(server)));
        return seen;
    }

    @Override
    public Optional<SeenGuest> find(ServerId server) {
        requireAnswer();
        var here = running.find(server).map(this::seen);
        return here.isPresent() || !copies.isArriving(server) ? here : Optional.of(arriving(server));
    }

    private SeenGuest seen(SimulatedGuest guest) {
        boolean handsOver = copies.isLeaving(guest)
                && guest.copy().orElseThrow().handsOver(network.clock().instant());
        return new SeenGuest(guest.server(), handsOver ? DomainState.HANDING_OVER : DomainState.RUNNING, true);
    }

    private static SeenGuest arriving(ServerId server) {
        return new SeenGuest(server, DomainState.HANDING_OVER, true);
    }

    @Override
    public void defineFilters() {
        requireAnswer();
        host.faults().startFails().ifPresent(code -> {
            throw new GuestProblem(code, "simulated: %s starts no guests".formatted(host.name())).asException();
        });
    }

    @Override
    public void start(GuestMachine machine) {
        pause();
        requireAnswer();
        synchronized (network) {
            if (running.find(machine.server()).isEmpty()) {
                use.forget(machine.server());
                ended.remove(machine.server());
                running.put(SimulatedGuest.started(machine, network.clock().instant()));
            }
        }
        changed(machine.server());
    }

    private void pause() {
        try {
            Thread.sleep(host.faults().slowStart());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HypervisorDownException("the agent is ending", stopped);
        }
    }

    @Override
    public void resume(ServerId server) {
        // Nothing here ever stands still for long.
        requireAnswer();
    }

    @Override
    public void reset(ServerId server) {
        requireAnswer();
    }

    /** These guests hear their button, and are down at once. */
    @Override
    public void pressPowerButton(ServerId server) {
        requireAnswer();
        synchronized (network) {
            if (running.find(server).isPresent()) {
                copies.cancel(server, "the guest has ended");
                ended.add(server);
                running.remove(server);
                use.forget(server);
            }
        }
        changed(server);
    }

    @Override
    public void reboot(ServerId server) {
        requireAnswer();
        restarts.merge(server, 1L, Long::sum);
        changed(server);
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
        requireAnswer();
        synchronized (network) {
            copies.refuseArrival(server);
            copies.cancel(server, "the guest was ended");
            running.remove(server);
            use.forget(server);
        }
        changed(server);
    }

    @Override
    public CopyResult copy(ServerId server, Transfer transfer) {
        requireAnswer();
        return await(copies.begin(server, transfer));
    }

    @Override
    public CopyResult adoptCopy(ServerId server, Transfer transfer) {
        requireAnswer();
        return await(copies.adopt(server, transfer));
    }

    private static CopyResult await(CompletableFuture<CopyResult> copy) {
        try {
            return copy.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new CopyResult.Unknown("the agent is ending");
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a copy ended by a mistake", bug);
        }
    }

    @Override
    public void cancelCopy(ServerId server) {
        requireAnswer();
        copies.cancel(server, "cancelled");
    }

    @Override
    public CopyStats copyStats(ServerId server) {
        requireAnswer();
        return running.find(server)
                .filter(copies::isLeaving)
                .flatMap(SimulatedGuest::copy)
                .map(job -> job.progress(network.clock().instant()))
                .orElse(CopyStats.NONE);
    }

    @Override
    public List<GuestUse> use() {
        requireAnswer();
        return use.read(network.clock().instant(), running.all());
    }

    void keepCounters() {
        use.keep(network.clock().instant(), running.all());
    }

    @Override
    public void onChange(Consumer<ServerId> other) {
        listener = other;
    }

    void changed(ServerId server) {
        listener.accept(server);
    }
}
