package dev.berth.agent.simulation;

import dev.berth.agent.guest.GuestUse;
import dev.berth.agent.load.LoadCurve;
import dev.berth.agent.load.LoadSource;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the guests of one host have used. Demand comes from their curves; above the host's cores everybody gets the same
 * share of what was asked for, and waits for the rest. Counters only rise, also across a restart of the process.
 */
final class UseLedger {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int MOST_STEPS = 1_000;

    private final Path file;
    private final CpuAmount cores;
    private final LoadSource loads;
    private final Map<ServerId, Account> accounts = new HashMap<>();
    // What an earlier process has written down, until the guest is seen.
    private final Map<ServerId, long[]> kept = new HashMap<>();
    private Instant until = Instant.MAX;

    UseLedger(Path file, CpuAmount cores, LoadSource loads) {
        this.file = file;
        this.cores = cores;
        this.loads = loads;
        if (Files.exists(file)) {
            load();
        }
    }

    private void load() {
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("[=,]");
                if (fields[0].equals("until")) {
                    until = Instant.parse(fields[1]);
                } else {
                    kept.put(
                            ServerId.valueOf(fields[0]),
                            new long[] {Long.parseLong(fields[1]), Long.parseLong(fields[2])});
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new IllegalStateException(
                    "%s cannot be read; remove it, and counters begin at 0".formatted(file), broken);
        }
    }

    /** Nanoseconds on a processor, and nanoseconds ready without one. */
    private static final class Account {
        private final LoadCurve curve;
        private double used;
        private double waited;

        Account(LoadCurve curve, long used, long waited) {
            this.curve = curve;
            this.used = used;
            this.waited = waited;
        }
    }

    synchronized List<GuestUse> read(Instant now, Collection<SimulatedGuest> guests) {
        advance(now, guests);
        return guests.stream().map(this::use).toList();
    }

    private Account account(SimulatedGuest guest) {
        return accounts.computeIfAbsent(guest.server(), server -> {
            long[] before = Objects.requireNonNullElse(kept.remove(server), new long[2]);
            return new Account(loads.curveOf(guest.loaded()), before[0], before[1]);
        });
    }

    synchronized void forget(ServerId server) {
        accounts.remove(server);
        kept.remove(server);
    }

    /** A process that was away lets its guests have run meanwhile, in steps. */
    private void advance(Instant now, Collection<SimulatedGuest> guests) {
        if (until.isAfter(now)) {
            until = now;
        }
        Duration whole = Duration.between(until, now);
        int steps = Math.clamp(whole.dividedBy(STEP) + 1, 1, MOST_STEPS);
        Duration step = whole.dividedBy(steps);
        for (int done = 0; done < steps; done++) {
            until = until.plus(step);
            share(guests, until, step.toNanos());
        }
        until = now;
        accounts.keySet().retainAll(guests.stream().map(SimulatedGuest::server).toList());
    }

    private void share(Collection<SimulatedGuest> guests, Instant at, long nanoseconds) {
        double asked = 0;
        for (SimulatedGuest guest : guests) {
            asked += account(guest).curve.at(at).cores();
        }
        double share = asked <= cores.cores() ? 1 : cores.cores() / asked;
        for (SimulatedGuest guest : guests) {
            var account = account(guest);
            double demand = account.curve.at(at).cores();
            double got = demand * share;
            account.used += got * nanoseconds;
            // Its work takes longer by what it does not get; nobody waits longer than all the time that is left.
            account.waited += Math.clamp(demand / share - demand, 0, Math.max(0, 1 - got)) * nanoseconds;
        }
    }

    private GuestUse use(SimulatedGuest guest) {
        var account = account(guest);
        return new GuestUse(
                guest.server(),
                (long) account.used,
                (long) account.waited,
                guest.resident(),
                Traffic.DISK_READ.after(account.used, guest.server()),
                Traffic.DISK_WRITTEN.after(account.used, guest.server()),
                Traffic.RECEIVED.after(account.used, guest.server()),
                Traffic.SENT.after(account.used, guest.server()));
    }

    synchronized void keep(Instant now, Collection<SimulatedGuest> guests) {
        advance(now, guests);
        var text = new StringBuilder("until=").append(now).append('\n');
        accounts.forEach((server, account) -> text.append(server)
                .append('=')
                .append((long) account.used)
                .append(',')
                .append((long) account.waited)
                .append('\n'));
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }
}
