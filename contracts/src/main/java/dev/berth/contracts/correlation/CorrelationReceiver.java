package dev.berth.contracts.correlation;

import dev.berth.model.id.CorrelationId;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands the id that came with a call over, where the call's work begins. Calls without one, or with a wrong one, have none. */
public final class CorrelationReceiver implements ServerInterceptor {
    static final Metadata.Key<String> KEY = Metadata.Key.of("x-correlation-id", Metadata.ASCII_STRING_MARSHALLER);

    private final Consumer<CorrelationId> begin;

    public CorrelationReceiver(Consumer<CorrelationId> begin) {
        this.begin = begin;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Optional<CorrelationId> id = Optional.ofNullable(headers.get(KEY)).flatMap(CorrelationId::read);
        ServerCall.Listener<Q> work = next.startCall(call, headers);
        return id.isEmpty()
                ? work
                : new SimpleForwardingServerCallListener<>(work) {
                    // A call with one question is worked on once all of it is there, and on a context of its own.
                    @Override
                    public void onHalfClose() {
                        begin.accept(id.get());
                        super.onHalfClose();
                    }
                };
    }
}
