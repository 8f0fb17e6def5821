package dev.berth.agent.host;

import dev.berth.agent.guest.GuestReconciler;
import dev.berth.agent.guest.HypervisorDownException;
import dev.berth.agent.pressure.PressureReading;
import dev.berth.agent.pressure.PressureSampler;
import dev.berth.agent.pressure.PressureSampler.Sample;
import dev.berth.agent.report.HostMessages;
import dev.berth.contracts.agent.v1.AgentMessage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the agent does again and again: look at the guests, tell that it lives, tell how busy the host is. */
final class HostLoops {
    private static final Logger LOG = Logger.getLogger(HostLoops.class);
    private static final long TIDY_SECONDS = 30;
    private static final long SHORTEST_MILLISECONDS = 200;

    private final AgentThreads threads;
    private final HostParts parts;
    private final Clock clock;
    private final Consumer<AgentMessage> send;
    private Sample sample = Sample.NONE;
    private List<ScheduledFuture<?>> looks = List.of();
    private @Nullable ScheduledFuture<?> heartbeats;
    private @Nullable ScheduledFuture<?> pressures;

    HostLoops(AgentThreads threads, HostParts parts, Clock clock, Consumer<AgentMessage> send) {
        this.threads = threads;
        this.parts = parts;
        this.clock = clock;
        this.send = send;
    }

    synchronized void look(GuestReconciler guests) {
        long round = parts.round().toMillis();
        looks = List.of(
                threads.background()
                        .scheduleWithFixedDelay(guarded(guests::round), round, round, TimeUnit.MILLISECONDS),
                threads.background()
                        .scheduleWithFixedDelay(guarded(guests::tidy), TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS));
    }

    synchronized void report(long heartbeatMilliseconds, long pressureMilliseconds) {
        stopReporting();
        heartbeats = every(
                threads.heart(), heartbeatMilliseconds, () -> send.accept(HostMessages.heartbeat(clock.instant())));
        pressures = every(threads.background(), pressureMilliseconds, this::pressure);
    }

    synchronized void stopReporting() {
        if (heartbeats != null && pressures != null) {
            heartbeats.cancel(false);
            pressures.cancel(false);
        }
    }

    /** The threads may serve other hosts for longer than this one lives. */
    synchronized void stop() {
        stopReporting();
        looks.forEach(look -> look.cancel(false));
    }

    private static ScheduledFuture<?> every(ScheduledExecutorService on, long milliseconds, Runnable task) {
        long pause = Math.max(SHORTEST_MILLISECONDS, milliseconds);
        return on.scheduleWithFixedDelay(guarded(task), 0, pause, TimeUnit.MILLISECONDS);
    }

    private void pressure() {
        Sample next;
        try {
            next = PressureSampler.next(
                    sample, clock.instant(), parts.hypervisor().use());
        } catch (HypervisorDownException down) {
            next = PressureSampler.next(sample, clock.instant(), List.of());
        }
        sample = next;
        PressureReading reading = parts.pressure().read().orElse(PressureReading.ofDelay(next.delay()));
        send.accept(HostMessages.pressure(reading, next, parts.description().storageFree()));
    }

    /** A scheduler drops a task that throws; ours go on with the next round. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                LOG.error("a round failed", bug);
            }
        };
    }
}
