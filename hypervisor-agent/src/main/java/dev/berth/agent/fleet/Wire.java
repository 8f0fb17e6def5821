package dev.berth.agent.fleet;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a host's stream goes through. It can be cut, and nothing gets through for a while; or it can be mute, when it stays
 * open and carries nothing in either direction, as when the machine behind it has lost its power.
 */
final class Wire implements ClientInterceptor {
    private final Clock clock;
    private final Set<WiredCall<?, ?>> open = ConcurrentHashMap.newKeySet();
    private volatile Instant cutUntil = Instant.MIN;
    private volatile boolean mute;

    Wire(Clock clock) {
        this.clock = clock;
    }

    void cut(Duration time) {
        cutUntil = clock.instant().plus(time);
        hangUp();
    }

    boolean isCut() {
        return clock.instant().isBefore(cutUntil);
    }

    boolean isOpen() {
        return !open.isEmpty() && !mute;
    }

    void mute() {
        mute = true;
    }

    /** What was lost meanwhile is made up for by a new stream. */
    void unmute() {
        if (mute) {
            mute = false;
            hangUp();
        }
    }

    private void hangUp() {
        open.forEach(WiredCall::hangUp);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new WiredCall<>(next.newCall(method, options));
    }

    private final class WiredCall<Q, A> extends SimpleForwardingClientCall<Q, A> {
        // What is sent after the end is lost, as on any wire; gRPC would take it for a mistake.
        private volatile boolean over;

        WiredCall(ClientCall<Q, A> call) {
            super(call);
        }

        void hangUp() {
            over = true;
            cancel("simulated: the wire was cut", null);
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            super.start(new WiredListener<>(this, listener), headers);
            open.add(this);
            if (isCut()) {
                hangUp();
            }
        }

        @Override
        public void sendMessage(Q message) {
            if (!mute && !over) {
                super.sendMessage(message);
            }
        }
    }

    private final class WiredListener<A> extends SimpleForwardingClientCallListener<A> {
        private final WiredCall<?, A> call;

        WiredListener(WiredCall<?, A> call, ClientCall.Listener<A> listener) {
            super(listener);
            this.call = call;
        }

        @Override
        public void onMessage(A message) {
            if (mute) {
                call.request(1);
            } else {
                super.onMessage(message);
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            open.remove(call);
            super.onClose(status, trailers);
        }
    }
}
