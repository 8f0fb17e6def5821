package dev.berth.billing.app;

import dev.berth.contracts.correlation.CorrelationReceiver;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Puts the id that comes with a call into the lines of the log. */
@GlobalInterceptor
@ApplicationScoped
class CorrelationGate implements ServerInterceptor {
    private final CorrelationReceiver receiver = new CorrelationReceiver(id -> MDC.put("correlation", id.text()));

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return receiver.interceptCall(call, headers, next);
    }
}
