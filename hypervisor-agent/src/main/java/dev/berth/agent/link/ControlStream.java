package dev.berth.agent.link;

import dev.berth.contracts.agent.v1.AgentMessage;
import dev.berth.contracts.agent.v1.ControlMessage;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One stream, from Hello to its end. gRPC calls it back in the messages' order, never twice at once. */
final class ControlStream implements ClientResponseObserver<AgentMessage, ControlMessage> {
    private static final Logger LOG = Logger.getLogger(ControlStream.class);

    private final ControlHandler handler;
    private final Outbox outbox;
    private final Runnable welcomed;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private @Nullable ClientCallStreamObserver<AgentMessage> call;
    // 0 until Welcome: nothing but Hello may be sent before.
    private long epoch;

    ControlStream(ControlHandler handler, Outbox outbox, Runnable welcomed) {
        this.handler = handler;
        this.outbox = outbox;
        this.welcomed = welcomed;
    }

    /** Completes with the reason once the stream is over. */
    CompletableFuture<String> ended() {
        return ended;
    }

    /** Whether it was welcomed, or has ended, before so much time has gone. */
    boolean isAnsweredWithin(Duration limit) throws InterruptedException {
        return answered.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<AgentMessage> begun) {
        call = begun;
        begun.setOnReadyHandler(this::flush);
    }

    void sayHello() {
        send(AgentMessage.newBuilder().setHello(handler.hello()).build());
    }

    /** Sends what waits, as far as the connection takes it. */
    synchronized void flush() {
        var present = call;
        while (present != null && epoch != 0 && !ended.isDone() && present.isReady()) {
            AgentMessage next = outbox.take();
            if (next == null) {
                return;
            }
            send(next.toBuilder().setStreamEpoch(epoch).build());
        }
    }

    private synchronized void send(AgentMessage message) {
        var present = call;
        if (present != null) {
            present.onNext(message);
        }
    }

    @Override
    public void onNext(ControlMessage message) {
        if (message.getBodyCase() == ControlMessage.BodyCase.WELCOME) {
            welcome(message);
            return;
        }
        if (epoch == 0 || message.getStreamEpoch() != epoch) {
            LOG.warnf("message of another stream dropped epoch=%d present=%d", message.getStreamEpoch(), epoch);
            return;
        }
        switch (message.getBodyCase()) {
            case WANTED_SET -> handler.wantedSet(message.getWantedSet());
            case WANTED -> handler.wanted(message.getWanted());
            case WELCOME, BODY_NOT_SET -> LOG.warn("message of an unknown kind ignored; the control plane is newer");
        }
    }

    private void welcome(ControlMessage message) {
        synchronized (this) {
            outbox.clear();
            epoch = message.getStreamEpoch();
        }
        LOG.infof("welcomed host=%d epoch=%d", message.getWelcome().getHostId(), message.getStreamEpoch());
        answered.countDown();
        welcomed.run();
        handler.welcomed(message.getWelcome());
    }

    @Override
    public void onError(Throwable failure) {
        var status = Status.fromThrowable(failure);
        String why = status.getDescription() == null ? String.valueOf(status.getCause()) : status.getDescription();
        end(status.getCode() + ": " + why);
    }

    @Override
    public void onCompleted() {
        end("closed by the control plane");
    }

    private void end(String reason) {
        answered.countDown();
        if (ended.complete(reason)) {
            handler.disconnected();
        }
    }

    void close(String reason) {
        var present = call;
        if (present != null) {
            present.cancel(reason, null);
        }
    }
}
