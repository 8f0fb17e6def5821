package dev.berth.agent.host;

import dev.berth.agent.guest.GuestReconciler;
import dev.berth.agent.guest.GuestStatus;
import dev.berth.agent.guest.HypervisorDownException;
import dev.berth.agent.guest.Wanted;
import dev.berth.agent.link.ControlHandler;
import dev.berth.agent.link.WantedMessages;
import dev.berth.agent.report.GuestMessages;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.GuestProblem;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestState;
import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.contracts.agent.v1.WantedSet;
import dev.berth.contracts.agent.v1.Welcome;
import dev.berth.model.id.ServerId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Joins the stream to the guests: hands orders in, sends reports out. Runs on the link's threads and never blocks them. */
final class HostAgent implements ControlHandler {
    private static final Logger LOG = Logger.getLogger(HostAgent.class);
    private static final long RETRY_SECONDS = 1;

    private final HostParts parts;
    private final GuestReconciler guests;
    private final HostLoops loops;
    private final ScheduledExecutorService background;
    private final Clock clock;
    private final Consumer<AgentMessage> send;
    private final AtomicInteger stream = new AtomicInteger();

    HostAgent(
            HostParts parts,
            GuestReconciler guests,
            HostLoops loops,
            ScheduledExecutorService background,
            Clock clock,
            Consumer<AgentMessage> send) {
        this.parts = parts;
        this.guests = guests;
        this.loops = loops;
        this.background = background;
        this.clock = clock;
        this.send = send;
    }

    @Override
    public Hello hello() {
        return Hello.newBuilder()
                .setAgentVersion(parts.description().agentVersion())
                .setFacts(parts.description().facts())
                .build();
    }

    @Override
    public void welcomed(Welcome welcome) {
        parts.imageTicket().use(welcome.getImagesUrl(), welcome.getImagesTicket());
        loops.report(welcome.getHeartbeatMilliseconds(), welcome.getPressureMilliseconds());
    }

    @Override
    public void wantedSet(WantedSet set) {
        List<Wanted> wanted = new ArrayList<>();
        List<GuestReport> unreadable = new ArrayList<>();
        for (WantedGuest message : set.getGuestsList()) {
            try {
                wanted.add(WantedMessages.read(message));
            } catch (IllegalArgumentException wrong) {
                unreadable.add(refusal(message, wrong));
            }
        }
        List<ServerId> refused =
                unreadable.stream().map(one -> new ServerId(one.getServerId())).toList();
        LOG.infof("wanted set guests=%d unreadable=%d", wanted.size(), refused.size());
        int of = stream.incrementAndGet();
        background.execute(() -> census(of, wanted, refused));
        unreadable.forEach(this::send);
    }

    /** Needs the hypervisor, to see what is here beside the wanted; tries until it answers, or the stream is another. */
    private void census(int of, List<Wanted> wanted, List<ServerId> refused) {
        if (of != stream.get()) {
            return;
        }
        List<ServerId> present;
        try {
            present = guests.present();
        } catch (HypervisorDownException down) {
            // The wanted are taken in any case: each of them will report that the hypervisor is down.
            wanted.forEach(guests::want);
            var _ = background.schedule(() -> census(of, wanted, refused), RETRY_SECONDS, TimeUnit.SECONDS);
            return;
        }
        List<ServerId> others =
                present.stream().filter(one -> !refused.contains(one)).toList();
        var _ = guests.wantAll(wanted, others).thenAccept(this::sendAll).exceptionally(HostAgent::censusFailed);
    }

    private static @Nullable Void censusFailed(Throwable bug) {
        LOG.error("a census failed", bug);
        return null;
    }

    private void sendAll(List<GuestStatus> statuses) {
        statuses.stream()
                .filter(GuestStatus::stray)
                .forEach(
                        stray -> LOG.warnf("stray guest left alone server=%s state=%s", stray.server(), stray.state()));
        send.accept(GuestMessages.all(statuses, clock.instant()));
        guests.tellChangesSince(statuses);
    }

    @Override
    public void wanted(WantedGuest message) {
        try {
            guests.want(WantedMessages.read(message));
        } catch (IllegalArgumentException wrong) {
            send(refusal(message, wrong));
        }
    }

    private static GuestReport refusal(WantedGuest message, IllegalArgumentException wrong) {
        LOG.errorf("order cannot be read server=%d reason=%s", message.getServerId(), wrong.getMessage());
        return GuestReport.newBuilder()
                .setServerId(message.getServerId())
                .setState(GuestState.GUEST_STATE_FAILED)
                .setProblem(GuestProblem.newBuilder()
                        .setCode("start_failed")
                        .setText("the order cannot be read: " + wrong.getMessage()))
                .build();
    }

    private void send(GuestReport report) {
        send.accept(AgentMessage.newBuilder().setGuest(report).build());
    }

    @Override
    public void disconnected() {
        loops.stopReporting();
    }
}
