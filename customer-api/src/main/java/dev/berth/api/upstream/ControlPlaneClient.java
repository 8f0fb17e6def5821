package dev.berth.api.upstream;

import dev.berth.contracts.control.v1.MutinyControlApiGrpc;
import dev.berth.contracts.control.v1.MutinyControlApiGrpc.MutinyControlApiStub;
import dev.berth.contracts.control.v1.MutinyPlacementApiGrpc;
import dev.berth.contracts.control.v1.MutinyPlacementApiGrpc.MutinyPlacementApiStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls the control plane. Every call has a deadline; an expected failure comes back as a
 * {@link dev.berth.model.problem.ProblemException}, and a control plane that cannot be reached is {@code Unavailable}.
 */
@ApplicationScoped
public class ControlPlaneClient {
    private final MutinyControlApiStub stub;
    private final MutinyPlacementApiStub placement;
    private final long deadline;

    ControlPlaneClient(Channels channels, UpstreamConfig config) {
        stub = MutinyControlApiGrpc.newMutinyStub(channels.control());
        placement = MutinyPlacementApiGrpc.newMutinyStub(channels.control());
        deadline = config.deadline().toNanos();
    }

    public <T> Uni<T> call(Function<MutinyControlApiStub, Uni<T>> method) {
        return Calls.call(() -> method.apply(stub.withDeadlineAfter(deadline, TimeUnit.NANOSECONDS)));
    }

    /** The same for what its engine would do. */
    public <T> Uni<T> placement(Function<MutinyPlacementApiStub, Uni<T>> method) {
        return Calls.call(() -> method.apply(placement.withDeadlineAfter(deadline, TimeUnit.NANOSECONDS)));
    }
}
