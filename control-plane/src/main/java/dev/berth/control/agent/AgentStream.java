package dev.berth.control.agent;

import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.ControlMessage;
import dev.berth.contracts.agent.v1.Welcome;
import dev.berth.control.telemetry.HostCapacity;
import dev.berth.model.id.HostId;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One stream of one agent.
 * <pre>
 * GREETING ──Hello──► CLAIMING ──granted──► LIVE ──► CLOSED
 *     └── anything else ──► CLOSED ◄──┘ refused
 * </pre>
 * Messages are taken one after another: the next is asked for when the last is dealt with. Orders are read from the
 * database whenever there may be new ones, and only while the agent reads them, so nothing piles up in between. Whatever
 * cannot be written closes the stream: the agent comes again and tells everything anew.
 */
final class AgentStream {
    private static final Logger LOG = Logger.getLogger(AgentStream.class);

    private final AgentPeer peer;
    private final Outlet outlet;
    private final StreamWork work;
    private final StreamServices services;

    private Phase phase = Phase.GREETING;
    private volatile StreamEpoch epoch = new StreamEpoch(0);
    private volatile Instant heardAt;
    private HostCapacity capacity = HostCapacity.UNKNOWN;
    private @Nullable OrderFeed orders;

    private enum Phase {
        GREETING,
        CLAIMING,
        LIVE,
        CLOSED
    }

    AgentStream(AgentPeer peer, Outlet outlet, StreamWork work, StreamServices services) {
        this.peer = peer;
        this.outlet = outlet;
        this.work = work;
        this.services = services;
        heardAt = services.clock.instant();
    }

    HostId host() {
        return peer.host();
    }

    StreamEpoch epoch() {
        return epoch;
    }

    // ---- from the agent; already on the stream's context

    void received(AgentMessage message) {
        heardAt = services.clock.instant();
        try {
            switch (phase) {
                case GREETING -> greet(message);
                case LIVE -> take(message);
                case CLAIMING, CLOSED -> {}
            }
        } catch (MalformedMessage wrong) {
            close(Status.INVALID_ARGUMENT.withDescription(wrong.getMessage()));
        }
    }

    /** The agent has hung up, or the connection is gone. */
    void ended() {
        leave();
    }

    /** The agent can take more. */
    void readyAgain() {
        if (orders != null) {
            orders.readyAgain();
        }
    }

    private void greet(AgentMessage message) {
        if (!message.hasHello()) {
            throw new MalformedMessage("the first message (%s) must be hello".formatted(message.getBodyCase()));
        }
        var offered = HostFacts.of(message.getHello());
        capacity = new HostCapacity(offered.cpu(), offered.memory());
        phase = Phase.CLAIMING;
        work.start(
                () -> services.rights.claim(host(), peer.certificate(), offered),
                this::claimed,
                failure -> close(StreamFailure.of("could not take the stream", peer, failure)));
    }

    private void claimed(StreamRights.Answer answer) {
        if (phase == Phase.CLOSED) {
            return;
        }
        switch (answer) {
            case StreamRights.Answer.Refused refused ->
                close(Status.PERMISSION_DENIED.withDescription(refused.reason()));
            case StreamRights.Answer.Granted granted -> {
                epoch = granted.epoch();
                phase = Phase.LIVE;
                LOG.infof("agent connected host=%s epoch=%s", host(), epoch);
                services.streams.add(this);
                outlet.send(message().setWelcome(welcome()).build());
                outlet.askNext();
                orders = new OrderFeed(peer, epoch, outlet, work, services, this::close);
                orders.look();
            }
        }
    }

    private void take(AgentMessage message) {
        long given = message.getStreamEpoch();
        if (given > epoch.value()) {
            throw new MalformedMessage("stream_epoch (%d) must be %s, as Welcome said".formatted(given, epoch));
        }
        if (given < epoch.value()) {
            drop("older_epoch");
            return;
        }
        services.lastSeen.heard(host(), epoch);
        switch (message.getBodyCase()) {
            case HEARTBEAT -> outlet.askNext();
            case PRESSURE -> {
                services.telemetry.heard(host(), capacity, PressureMessages.read(message.getPressure()));
                services.sampler.heard(host(), LoadMessages.read(message.getPressure()));
                outlet.askNext();
            }
            case GUEST -> {
                var seen = List.of(ReportMessages.read(message.getGuest(), host(), heardAt));
                write(() -> services.reports.write(host(), epoch, seen));
            }
            case GUESTS -> {
                var seen = ReportMessages.read(message.getGuests(), host(), heardAt);
                write(() -> services.reports.writeAll(host(), epoch, seen));
            }
            case HELLO -> throw new MalformedMessage("hello comes once, first");
            // A newer agent may know bodies that we do not.
            case BODY_NOT_SET -> drop("unknown_body");
        }
    }

    private void write(Supplier<Uni<Reports.Outcome>> report) {
        work.start(
                report, this::written, failure -> close(StreamFailure.of("could not write a report", peer, failure)));
    }

    private void written(Reports.Outcome outcome) {
        switch (outcome) {
            case WRITTEN -> outlet.askNext();
            case DROPPED -> drop("older_epoch");
        }
    }

    private void drop(String reason) {
        services.metrics
                .counter("berth.agent.messages.dropped", "reason", reason)
                .increment();
        LOG.debugf("message dropped host=%s reason=%s", host(), reason);
        if (phase == Phase.LIVE) {
            outlet.askNext();
        }
    }

    // ---- from this side; on any thread

    /** There may be new orders, or the right to the stream may be lost. */
    void look() {
        work.step(this::lookNow);
    }

    void superseded() {
        work.step(() -> close(StreamRights.SUPERSEDED));
    }

    /** Looks, in case a word was lost; and closes a stream that is silent or not read. */
    void poll() {
        work.step(() -> {
            var now = services.clock.instant();
            if (heardAt.plus(services.config.silenceLimit()).isBefore(now)) {
                close(Status.UNAVAILABLE.withDescription("nothing was heard for "
                        + services.config.silenceLimit().toSeconds() + " s"));
            } else if (orders != null && orders.unreadFor(services.config.unreadLimit())) {
                close(Status.RESOURCE_EXHAUSTED.withDescription("the agent does not read its orders"));
            } else {
                lookNow();
            }
        });
    }

    private void lookNow() {
        if (phase == Phase.LIVE && orders != null) {
            orders.look();
        }
    }

    // ---- the end

    private void close(Status status) {
        if (phase != Phase.CLOSED) {
            LOG.infof(
                    "stream closed host=%s epoch=%s status=%s reason=%s",
                    host(), epoch, status.getCode(), status.getDescription());
            outlet.close(status);
            leave();
        }
    }

    private void leave() {
        boolean wasLive = phase == Phase.LIVE;
        phase = Phase.CLOSED;
        if (orders != null) {
            orders.stop();
        }
        if (wasLive) {
            services.streams.remove(this);
            work.start(
                    () -> services.rights.release(host(), epoch),
                    _ -> LOG.infof("agent gone host=%s epoch=%s", host(), epoch),
                    failure -> LOG.warnf("could not release the stream host=%s reason=%s", host(), failure));
        }
    }

    private Welcome welcome() {
        return Welcome.newBuilder()
                .setHostId(host().value())
                .setHeartbeatMilliseconds((int) services.config.heartbeatEvery().toMillis())
                .setPressureMilliseconds((int) services.config.pressureEvery().toMillis())
                .setImagesUrl(peer.imagesUrl())
                .setImagesTicket(services.tickets.issue(host(), epoch.value()))
                .build();
    }

    private ControlMessage.Builder message() {
        return ControlMessage.newBuilder().setStreamEpoch(epoch.value());
    }
}
