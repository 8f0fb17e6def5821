package dev.berth.agent.fake;

import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.ControlMessage;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.PressureReport;
import dev.berth.contracts.agent.v1.WantedGuest;
import dev.berth.contracts.agent.v1.WantedSet;
import dev.berth.contracts.agent.v1.Welcome;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One host as the control plane sees it: what is wanted there, what was reported from there. */
public final class FakeHost {
    private final long id;
    private final String imagesUrl;
    private final String ticket;
    private final Map<Long, WantedGuest> wanted = new ConcurrentSkipListMap<>();
    private final Map<Long, GuestReport> seen = new ConcurrentSkipListMap<>();
    private final List<GuestReport> history = new CopyOnWriteArrayList<>();
    private @Nullable StreamObserver<ControlMessage> stream;
    private volatile @Nullable Hello hello;
    private volatile @Nullable PressureReport pressure;
    private volatile @Nullable GuestsReport census;
    private long epoch;

    FakeHost(long id, String imagesUrl, String ticket) {
        this.id = id;
        this.imagesUrl = imagesUrl;
        this.ticket = ticket;
    }

    /** Changes one row, and tells the agent if it is there. */
    public synchronized void want(WantedGuest guest) {
        wanted.put(guest.getServerId(), guest);
        send(ControlMessage.newBuilder().setWanted(guest));
    }

    /** Forgets a row without telling: at the next stream the guest is a stray. */
    public void omit(long server) {
        wanted.remove(server);
    }

    synchronized void joined(StreamObserver<ControlMessage> out, Hello said) {
        hello = said;
        stream = out;
        epoch++;
        census = null;
        send(ControlMessage.newBuilder()
                .setWelcome(Welcome.newBuilder()
                        .setHostId(id)
                        .setHeartbeatMilliseconds(500)
                        .setPressureMilliseconds(1000)
                        .setImagesUrl(imagesUrl)
                        .setImagesTicket(ticket)));
        send(ControlMessage.newBuilder().setWantedSet(WantedSet.newBuilder().addAllGuests(wanted.values())));
    }

    synchronized void left(StreamObserver<ControlMessage> out) {
        if (stream == out) {
            stream = null;
        }
    }

    /** Ends the stream, as a control plane that is restarted does. */
    public synchronized void hangUp() {
        if (stream != null) {
            stream.onCompleted();
            stream = null;
        }
    }

    private void send(ControlMessage.Builder message) {
        if (stream != null) {
            stream.onNext(message.setStreamEpoch(epoch).build());
        }
    }

    void reported(AgentMessage message) {
        switch (message.getBodyCase()) {
            case GUEST -> keep(message.getGuest());
            case GUESTS -> {
                message.getGuests().getGuestsList().forEach(this::keep);
                census = message.getGuests();
            }
            case PRESSURE -> pressure = message.getPressure();
            default -> {}
        }
    }

    private void keep(GuestReport report) {
        seen.put(report.getServerId(), report);
        history.add(report);
    }

    public synchronized boolean isJoined() {
        return stream != null;
    }

    public @Nullable Hello hello() {
        return hello;
    }

    public @Nullable PressureReport pressure() {
        return pressure;
    }

    public @Nullable GuestsReport census() {
        return census;
    }

    /** The last report of this server, or an empty one. */
    public GuestReport seen(long server) {
        return seen.getOrDefault(server, GuestReport.getDefaultInstance());
    }

    public List<GuestReport> history(long server) {
        return new ArrayList<>(
                history.stream().filter(one -> one.getServerId() == server).toList());
    }
}
