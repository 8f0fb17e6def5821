package dev.berth.billing.app;

import dev.berth.billing.catalogue.CatalogueLoader;
import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts callers off until the catalogue is loaded: the port opens before the database is migrated. */
@GlobalInterceptor
@ApplicationScoped
class OnceLoaded implements ServerInterceptor {
    private final CatalogueLoader loader;

    OnceLoaded(CatalogueLoader loader) {
        this.loader = loader;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (loader.catalogue().isPresent()) {
            return next.startCall(call, headers);
        }
        var refusal = WireProblems.toStatus(new Problem.Unavailable("billing is starting"));
        call.close(refusal.getStatus(), refusal.getTrailers());
        return new ServerCall.Listener<>() {};
    }
}
