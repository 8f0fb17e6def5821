package dev.berth.control.telemetry;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.placement.HotWatch;
import dev.berth.placement.fleet.Pressure;
import dev.berth.placement.policy.HeatPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the streams of this replica told and nobody has written yet; the latest of each host and guest. */
@ApplicationScoped
public class LiveTelemetry {
    private final Map<HostId, HostTelemetry> latest = new ConcurrentHashMap<>();
    private final Map<HostId, HostTelemetry> unwrittenHosts = new ConcurrentHashMap<>();
    private final Map<ServerId, GuestTelemetry> unwrittenGuests = new ConcurrentHashMap<>();
    private final HeatPolicy heat;
    private final Clock clock;

    LiveTelemetry(HeatPolicy heat, Clock clock) {
        this.heat = heat;
        this.clock = clock;
    }

    /** Takes one report; the time is ours, since a host's clock may be off. */
    public void heard(HostId host, HostCapacity capacity, PressureSample sample) {
        var now = clock.instant();
        var told = latest.compute(host, (_, before) -> telemetry(before, capacity, sample, now));
        unwrittenHosts.put(host, told);
        sample.guests()
                .forEach((server, use) -> unwrittenGuests.put(
                        server, new GuestTelemetry(host, now, use.cpuUsed(), use.memoryResident())));
    }

    private HostTelemetry telemetry(
            @Nullable HostTelemetry before, HostCapacity capacity, PressureSample sample, Instant now) {
        // After a silence nobody knows whether it stayed hot.
        Optional<Instant> hotBefore =
                before == null || before.takenAt().plus(heat.staleAfter()).isBefore(now)
                        ? Optional.empty()
                        : before.hotSince();
        var pressure = new Pressure(sample.cpuPressure(), sample.cpuUsed(), sample.memoryUsed(), Duration.ZERO);
        return new HostTelemetry(
                now,
                sample.cpuPressure(),
                sample.memoryPressure(),
                sample.cpuUsed(),
                sample.memoryUsed(),
                sample.storageFree(),
                HotWatch.hotSince(hotBefore, pressure, capacity.cpu(), capacity.memory(), now, heat));
    }

    /** What is to be written; the caller writes it, or it is lost, as the next report replaces it. */
    TelemetryBatch take() {
        return new TelemetryBatch(drain(unwrittenHosts), drain(unwrittenGuests));
    }

    private static <K, V> Map<K, V> drain(Map<K, V> pending) {
        Map<K, V> taken = new HashMap<>();
        pending.forEach((key, value) -> {
            if (pending.remove(key, value)) {
                taken.put(key, value);
            }
        });
        return taken;
    }
}
