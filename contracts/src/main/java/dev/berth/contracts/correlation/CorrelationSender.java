package dev.berth.contracts.correlation;

import dev.berth.model.id.CorrelationId;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the id of the request that is worked on along with each call. */
public final class CorrelationSender implements ClientInterceptor {
    private final Supplier<Optional<CorrelationId>> current;

    public CorrelationSender(Supplier<Optional<CorrelationId>> current) {
        this.current = current;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> answers, Metadata headers) {
                current.get().ifPresent(id -> headers.put(CorrelationReceiver.KEY, id.text()));
                super.start(answers, headers);
            }
        };
    }
}
