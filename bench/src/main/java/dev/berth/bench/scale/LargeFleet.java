package dev.berth.bench.scale;

import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import dev.berth.model.unit.VcpuCount;
import dev.berth.placement.fit.GuestRequest;
import dev.berth.placement.fleet.FleetSnapshot;
import dev.berth.placement.fleet.GuestView;
import dev.berth.placement.fleet.HostState;
import dev.berth.placement.fleet.HostView;
import dev.berth.placement.fleet.Pressure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A fleet of any size with about fifty guests on each host, and one host in a hundred too busy. */
final class LargeFleet {
    static final long SEED = 20260105;
    static final int GUESTS = 50;

    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final LocationId LOCATION = new LocationId(1);
    private static final int[] GIBIBYTES = {1, 2, 4, 4, 8, 16};

    private final Random random = new Random(SEED);

    static FleetSnapshot of(int size) {
        return new LargeFleet().make(size);
    }

    static GuestRequest request(Random random) {
        int size = random.nextInt(GIBIBYTES.length);
        return new GuestRequest(
                new VcpuCount(1 + size), DataSize.ofGibibytes(GIBIBYTES[size]), LOCATION, Optional.empty());
    }

    private FleetSnapshot make(int size) {
        var hosts = new ArrayList<HostView>(size);
        var guests = new ArrayList<GuestView>(size * GUESTS);
        for (int host = 1; host <= size; host++) {
            boolean hot = host % 100 == 50;
            addGuests(host, hot, guests);
            hosts.add(host(host, hot));
        }
        return new FleetSnapshot(NOW, hosts, guests, List.of());
    }

    private void addGuests(int host, boolean hot, List<GuestView> guests) {
        int count = GUESTS - 10 + random.nextInt(21);
        for (int guest = 0; guest < count; guest++) {
            int size = random.nextInt(GIBIBYTES.length);
            guests.add(GuestView.settled(
                    new ServerId(host * 1000L + guest),
                    new HostId(host),
                    new VcpuCount(1 + size),
                    DataSize.ofGibibytes(GIBIBYTES[size]),
                    DataSize.ofGibibytes(20),
                    CpuAmount.ofCores(random.nextDouble() * (hot ? 1.8 : 0.6))));
        }
    }

    private HostView host(int host, boolean hot) {
        return new HostView(
                new HostId(host),
                "host" + host,
                LOCATION,
                "main",
                HostState.SCHEDULABLE,
                CpuAmount.ofCores(48),
                DataSize.ofGibibytes(384),
                new Pressure(
                        Ratio.ofPercent(hot ? 40 : 2),
                        CpuAmount.ofCores(hot ? 47 : 16),
                        DataSize.ofGibibytes(150 + random.nextInt(50)),
                        Duration.ofSeconds(2)),
                hot ? Optional.of(NOW.minusSeconds(60)) : Optional.empty());
    }
}
