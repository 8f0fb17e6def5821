package dev.berth.api.upstream;

import dev.berth.contracts.billing.v1.MutinyBillingApiGrpc;
import dev.berth.contracts.billing.v1.MutinyBillingApiGrpc.MutinyBillingApiStub;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Calls billing, in the way {@link ControlPlaneClient} calls the control plane. */
@ApplicationScoped
public class BillingClient {
    private final MutinyBillingApiStub stub;
    private final long deadline;

    BillingClient(Channels channels, UpstreamConfig config) {
        stub = MutinyBillingApiGrpc.newMutinyStub(channels.billing());
        deadline = config.deadline().toNanos();
    }

    public <T> Uni<T> call(Function<MutinyBillingApiStub, Uni<T>> method) {
        return Calls.call(() -> method.apply(stub.withDeadlineAfter(deadline, TimeUnit.NANOSECONDS)));
    }
}
