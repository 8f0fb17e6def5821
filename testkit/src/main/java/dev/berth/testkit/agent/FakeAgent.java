package dev.berth.testkit.agent;

import dev.berth.contracts.agent.v1.AgentLinkGrpc;
import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.ControlMessage;
import dev.berth.contracts.agent.v1.GuestReport;
import dev.berth.contracts.agent.v1.GuestsReport;
import dev.berth.contracts.agent.v1.Heartbeat;
import dev.berth.contracts.agent.v1.Hello;
import dev.berth.contracts.agent.v1.HostFacts;
import dev.berth.contracts.agent.v1.PressureReport;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One stream of an agent; it says what the test says, and keeps what comes back until the test asks. */
public final class FakeAgent implements AutoCloseable {
    private final ManagedChannel channel;
    private final BlockingQueue<ControlMessage> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Status> closed = new CompletableFuture<>();
    private final AtomicLong epoch = new AtomicLong();
    private final StreamObserver<AgentMessage> outgoing;

    /** Takes the channel over and opens a stream on it; says nothing yet. */
    public FakeAgent(ManagedChannel channel) {
        this.channel = channel;
        outgoing = AgentLinkGrpc.newStub(channel).connect(new StreamObserver<>() {
            @Override
            public void onNext(ControlMessage message) {
                epoch.set(message.getStreamEpoch());
                received.add(message);
            }

            @Override
            public void onError(Throwable failure) {
                closed.complete(Status.fromThrowable(failure));
            }

            @Override
            public void onCompleted() {
                closed.complete(Status.OK);
            }
        });
    }

    /** Says Hello for a host with one core, 1 GiB of memory and 10 GiB of disk. */
    public void hello() {
        var facts = HostFacts.newBuilder()
                .setHostname("fake")
                .setCores(1)
                .setMemoryBytes(1L << 30)
                .setStorageBytes(10L << 30)
                .setMigrationAddress("10.77.0.1")
                .setAccelerator("tcg")
                .setFilterVersion("1");
        send(AgentMessage.newBuilder()
                .setHello(Hello.newBuilder().setAgentVersion("fake").setFacts(facts)));
    }

    /** Says Hello and waits for the Welcome and for the full set. */
    public ControlMessage greet(Duration limit) throws InterruptedException {
        hello();
        next(limit);
        return next(limit);
    }

    public void heartbeat() {
        send(AgentMessage.newBuilder().setHeartbeat(Heartbeat.getDefaultInstance()));
    }

    public void report(GuestReport report) {
        send(AgentMessage.newBuilder().setGuest(report));
    }

    public void report(GuestsReport report) {
        send(AgentMessage.newBuilder().setGuests(report));
    }

    public void report(PressureReport report) {
        send(AgentMessage.newBuilder().setPressure(report));
    }

    /** Sends with the stream's own epoch. */
    public void send(AgentMessage.Builder message) {
        sendAs(epoch.get(), message);
    }

    public void sendAs(long streamEpoch, AgentMessage.Builder message) {
        outgoing.onNext(message.setStreamEpoch(streamEpoch).build());
    }

    public long epoch() {
        return epoch.get();
    }

    /** The next message that came, in order. */
    public ControlMessage next(Duration limit) throws InterruptedException {
        var message = received.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (message == null) {
            throw new AssertionError("no message within %s; the stream is %s"
                    .formatted(limit, closed.getNow(Status.OK.withDescription("open"))));
        }
        return message;
    }

    /** With which status the other side has closed the stream. */
    public Status closed(Duration limit) throws InterruptedException, ExecutionException {
        try {
            return closed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillOpen) {
            throw new AssertionError("the stream is still open after " + limit, stillOpen);
        }
    }

    /** Drops the connection, as a machine does that loses its power. */
    @Override
    public void close() {
        channel.shutdownNow();
    }
}
