package dev.berth.control.guest;

import dev.berth.control.guest.ObservedGuest.Ending;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Hosts that exist in the database only, with agents that do at once what is wanted, unless they are told to fail. */
@ApplicationScoped
public class PretendFleet {
    private final Database database;
    private final Guests guests;
    private final WantedGuests wanted;
    private final GuestReports reports;
    private final Clock clock;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean deaf = new AtomicBoolean();
    private final Map<HostId, String> failures = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    PretendFleet(Database database, Guests guests, WantedGuests wanted, GuestReports reports, Clock clock) {
        this.database = database;
        this.guests = guests;
        this.wanted = wanted;
        this.reports = reports;
        this.clock = clock;
        var _ = timer.scheduleWithFixedDelay(this::beat, 20, 20, TimeUnit.MILLISECONDS);
    }

    /** A host that is heard of, with room for so many guests of 128 MiB. */
    public HostId host(String name, int room) {
        return new HostId(database.number("""
                insert into host (name, location_id, created, last_seen, cores, memory_bytes, storage_bytes,
                    migration_address, filter_version, accelerator)
                values (?, 1, now(), now() + interval '1 hour', 8, ?, 1099511627776, '10.77.0.1', '1', 'tcg') returning id""", name, room * (128L << 20)));
    }

    /** From now on the agents act. */
    public void work() {
        working.set(true);
    }

    /** From now on nothing is heard of what happens on the hosts; what is under way is waited for. */
    public synchronized void rest() {
        working.set(false);
        deaf.set(false);
        failures.clear();
    }

    /** This host's agent says that it cannot run guests, and why. */
    public void fail(HostId host, String code) {
        failures.put(host, code);
    }

    private synchronized void beat() {
        if (working.get()) {
            try {
                turn();
            } catch (RuntimeException shuttingDown) {
                // The next beat tries again.
            }
        }
    }

    /** Every agent acts once. */
    public void turn() {
        database.rows("select id from host order by id").forEach(row -> actOn(new HostId((Long) row.getFirst())));
    }

    private void actOn(HostId host) {
        await(() -> wanted.ordersFor(host)).forEach(order -> act(order.wanted()));
    }

    private void act(WantedGuest row) {
        var picture = await(() -> guests.picture(row.server()));
        if (picture.answerOf(row).isEmpty()) {
            obey(row);
        }
    }

    private void obey(WantedGuest row) {
        var code = failures.get(row.host());
        if (code != null && row.mode() == GuestMode.RUN) {
            see(row, GuestState.FAILED, Optional.of(new GuestProblem(code, "as the test wants")), Optional.empty());
            return;
        }
        switch (row.mode()) {
            case RUN -> run(row);
            case SHUTDOWN ->
                see(row, deaf.get() ? GuestState.RUNNING : GuestState.OFF, Optional.empty(), Optional.empty());
            case OFF -> see(row, GuestState.OFF, Optional.empty(), Optional.empty());
            case ABSENT -> see(row, GuestState.ABSENT, Optional.empty(), Optional.empty());
            case RECEIVE -> see(row, GuestState.RECEIVING, Optional.empty(), Optional.empty());
            case SEND -> copy(row);
        }
    }

    /** A reset begins a guest anew whether it hears its button or not. */
    private void run(WantedGuest row) {
        var before = await(() -> guests.picture(row.server())).observedOn(row.host());
        long reboots =
                before.map(ObservedGuest::rebootCount).orElse(row.counts().reboots());
        long resets = before.map(ObservedGuest::resetCount).orElse(0L);
        boolean begunAnew = !deaf.get() || resets < row.counts().resets();
        write(seen(row, GuestState.RUNNING, begunAnew ? row.counts().reboots() : reboots, Ending.NONE));
    }

    /** From now on no guest hears its power button. */
    public void deafen() {
        deaf.set(true);
    }

    /** The guest powers itself off, and its agent leaves it off and says so. */
    public synchronized void powerOffInside(ServerId server) {
        var row = picture(server).wanted().getFirst();
        write(seen(row, GuestState.OFF, row.counts().reboots(), Ending.BY_ITSELF));
    }

    private void copy(WantedGuest row) {
        var peer = row.peer().orElseThrow();
        var picture = await(() -> guests.picture(row.server()));
        see(picture.wantedOn(peer.host()).orElseThrow(), GuestState.RUNNING, Optional.empty(), Optional.empty());
        see(row, GuestState.SENT, Optional.empty(), Optional.of(copied(peer.transferId(), true)));
    }

    /** How a copy ended, as its source would tell. */
    public static CopyReport copied(String transfer, boolean well) {
        return new CopyReport(
                transfer, true, well, DataSize.ofMebibytes(100), DataSize.ZERO, Optional.of(Duration.ofMillis(200)));
    }

    /** Reports this of what the row wants. */
    public void see(WantedGuest row, GuestState state, Optional<GuestProblem> problem, Optional<CopyReport> copy) {
        write(new ObservedGuest(
                row.server(),
                row.host(),
                row.generation(),
                row.epoch(),
                state,
                true,
                false,
                row.counts().resets(),
                row.counts().reboots(),
                Ending.NONE,
                problem,
                copy,
                clock.instant()));
    }

    private ObservedGuest seen(WantedGuest row, GuestState state, long reboots, Ending ending) {
        return new ObservedGuest(
                row.server(),
                row.host(),
                row.generation(),
                row.epoch(),
                state,
                true,
                false,
                row.counts().resets(),
                reboots,
                ending,
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    private void write(ObservedGuest seen) {
        await(() -> guests.record(seen.host(), 1, List.of(seen)));
        reports.changed(seen.server(), seen.host());
    }

    public GuestPicture picture(ServerId server) {
        return await(() -> guests.picture(server));
    }

    public static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
