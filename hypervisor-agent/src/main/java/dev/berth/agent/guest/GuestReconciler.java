package dev.berth.agent.guest;

import dev.berth.agent.epoch.CopyMark;
import dev.berth.agent.epoch.EpochFiles;
import dev.berth.model.id.ServerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** All servers of this host: gives each its lane, hands out orders, and looks at every guest again and again. */
public final class GuestReconciler {
    // A lane that is busy fetching an image answers a census with what it reported last.
    private static final long CENSUS_SECONDS = 3;

    private final Hypervisor hypervisor;
    private final GuestFiles files;
    private final EpochFiles epochs;
    private final Clock clock;
    private final Executor pool;
    private final Consumer<GuestStatus> reports;
    private final OutgoingCopies copies;
    private final Map<ServerId, Entry> servers = new ConcurrentHashMap<>();

    public GuestReconciler(
            Hypervisor hypervisor,
            GuestFiles files,
            EpochFiles epochs,
            Clock clock,
            Executor pool,
            ThreadFactory copies,
            Consumer<GuestStatus> reports) {
        this.hypervisor = hypervisor;
        this.files = files;
        this.epochs = epochs;
        this.clock = clock;
        this.pool = pool;
        this.reports = reports;
        this.copies = new OutgoingCopies(hypervisor, copies);
        hypervisor.onChange(this::nudge);
    }

    /** One changed row. */
    public void want(Wanted wanted) {
        var entry = entry(wanted.server());
        entry.lane.submit(() -> {
            entry.worker.accept(wanted);
            entry.worker.reconcile();
        });
    }

    /** Everything that is wanted here. What is here beside it becomes a stray; the census tells all of it. */
    public CompletableFuture<List<GuestStatus>> wantAll(List<Wanted> all, List<ServerId> present) {
        Set<ServerId> inSet = all.stream().map(Wanted::server).collect(Collectors.toSet());
        List<CompletableFuture<GuestStatus>> answers = new ArrayList<>();
        for (Wanted wanted : all) {
            var entry = entry(wanted.server());
            answers.add(entry.census(() -> entry.worker.accept(wanted)));
            entry.lane.submit(entry.worker::reconcile);
        }
        Set<ServerId> others = new TreeSet<>(servers.keySet());
        others.addAll(present);
        others.removeAll(inSet);
        for (ServerId stray : others) {
            var entry = entry(stray);
            answers.add(entry.census(entry.worker::forget));
        }
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(_ -> answers.stream()
                        .map(CompletableFuture::join)
                        .filter(GuestReconciler::worthReporting)
                        .toList());
    }

    private static boolean worthReporting(GuestStatus status) {
        return !status.stray() || status.state() != GuestState.ABSENT;
    }

    /**
     * To be called once a census has been sent: it is gathered for a while, and what a guest told meanwhile went out before
     * it. Whoever differs by now is told again, or the older picture would stay.
     */
    public void tellChangesSince(List<GuestStatus> census) {
        for (GuestStatus told : census) {
            var entry = entry(told.server());
            entry.lane.submit(() -> entry.worker.tellUnless(told));
        }
    }

    /** Something happened to this guest: look at it now. */
    public void nudge(ServerId server) {
        var entry = servers.get(server);
        if (entry != null) {
            entry.lane.submit(entry.worker::reconcile);
        }
    }

    /** Looks at every guest; events may be missed, and copies tell their progress only when asked. */
    public void round() {
        servers.values().forEach(entry -> entry.lane.submitIfIdle(entry.worker::reconcile));
    }

    /** Keeps the guests' consoles small. */
    public void tidy() {
        files.limitConsoles();
    }

    /** Servers of which something runs or lies here. Blocks on the hypervisor. */
    public List<ServerId> present() {
        Set<ServerId> found = new TreeSet<>(files.servers());
        hypervisor.guests().forEach(seen -> found.add(seen.server()));
        return List.copyOf(found);
    }

    private Entry entry(ServerId server) {
        return servers.computeIfAbsent(server, this::newEntry);
    }

    private Entry newEntry(ServerId server) {
        var lane = new Lane(pool);
        // The actions report the end of a copy to the worker that owns them: known only once both are made.
        var worker = new GuestWorker[1];
        Consumer<CopyMark> ended = mark -> lane.submit(() -> worker[0].copyEnded(mark));
        var actions = new GuestActions(server, hypervisor, files, copies, new PowerButton(clock), ended);
        worker[0] = new GuestWorker(server, epochs, actions, new RetryPause(clock), reports);
        return new Entry(lane, worker[0]);
    }

    private record Entry(Lane lane, GuestWorker worker) {

        CompletableFuture<GuestStatus> census(Runnable first) {
            var answer = new CompletableFuture<GuestStatus>();
            lane.submit(() -> {
                first.run();
                answer.complete(worker.seenNow());
            });
            GuestStatus known = worker.last();
            return known == null ? answer : answer.completeOnTimeout(known, CENSUS_SECONDS, TimeUnit.SECONDS);
        }
    }
}
