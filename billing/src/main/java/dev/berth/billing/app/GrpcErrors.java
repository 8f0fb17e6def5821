package dev.berth.billing.app;

import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.ProblemException;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** The one place where a failure becomes the status of a call; what is no problem is a bug, logged once with its cause. */
@ApplicationScoped
class GrpcErrors implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(GrpcErrors.class);

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
        return new ExceptionHandler<>(listener, call, metadata) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata trailers) {
                var status = asStatus(failure);
                failed.close(status.getStatus(), status.getTrailers() == null ? trailers : status.getTrailers());
            }
        };
    }

    @Override
    public Throwable transform(Throwable failure) {
        return asStatus(failure);
    }

    private static StatusRuntimeException asStatus(Throwable failure) {
        return switch (failure) {
            case ProblemException expected -> WireProblems.toStatus(expected.problem());
            case StatusRuntimeException said -> said;
            case StatusException said -> new StatusRuntimeException(said.getStatus(), said.getTrailers());
            default -> {
                LOG.error("call failed", failure);
                yield Status.INTERNAL.withDescription("service_error").asRuntimeException();
            }
        };
    }
}
