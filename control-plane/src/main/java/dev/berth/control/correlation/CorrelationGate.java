package dev.berth.control.correlation;

import dev.berth.contracts.correlation.CorrelationReceiver;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the id in that comes with a call. */
@GlobalInterceptor
@ApplicationScoped
class CorrelationGate implements ServerInterceptor {
    private final CorrelationReceiver receiver = new CorrelationReceiver(Correlation::begin);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return receiver.interceptCall(call, headers, next);
    }
}
