package dev.berth.control.app;

import dev.berth.contracts.error.WireProblems;
import dev.berth.model.problem.Problem;
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

/** Turns what a call failed with into its status: problems keep their meaning, anything else is a bug and logged once. */
@ApplicationScoped
class ProblemStatuses implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(ProblemStatuses.class);

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, A> call, Metadata metadata) {
        return new ExceptionHandler<>(listener, call, metadata) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata headers) {
                var status = (StatusRuntimeException) transform(failure);
                Metadata trailers = status.getTrailers();
                failed.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
            }
        };
    }

    @Override
    public Throwable transform(Throwable failure) {
        return switch (failure) {
            case ProblemException expected -> WireProblems.toStatus(expected.problem());
            case StatusRuntimeException status -> status;
            case StatusException status -> status.getStatus().asRuntimeException(status.getTrailers());
            case Throwable lost
            when DatabaseAway.isCauseOf(lost) -> {
                LOG.warnf("call failed: the database does not answer cause=%s", lost);
                yield WireProblems.toStatus(new Problem.Unavailable(String.valueOf(lost)));
            }
            default -> {
                LOG.error("call failed by a bug", failure);
                yield Status.INTERNAL.withDescription("internal error").asRuntimeException();
            }
        };
    }
}
