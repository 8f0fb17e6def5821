package dev.berth.control.usage;

import dev.berth.contracts.billing.v1.BillingApiGrpc;
import dev.berth.contracts.billing.v1.UsageAccepted;
import dev.berth.contracts.billing.v1.UsageBatch;
import dev.berth.contracts.billing.v1.UsageEvent;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Billing as a gRPC server that remembers what it was told, and may be told to refuse. */
public final class PretendBilling implements QuarkusTestResourceLifecycleManager {
    private final Ledger ledger = new Ledger();
    private final Server server;

    public PretendBilling() {
        try {
            server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                    .addService(ledger)
                    .build()
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it does with a batch. */
    static final class Ledger extends BillingApiGrpc.BillingApiImplBase {
        private final List<UsageEvent> told = new CopyOnWriteArrayList<>();
        private volatile boolean away;

        List<UsageEvent> told() {
            return told;
        }

        void goAway() {
            away = true;
        }

        void comeBack() {
            away = false;
        }

        @Override
        public void reportUsage(UsageBatch batch, StreamObserver<UsageAccepted> answer) {
            if (away) {
                answer.onError(Status.UNAVAILABLE.asRuntimeException());
                return;
            }
            told.addAll(batch.getEventsList());
            answer.onNext(UsageAccepted.newBuilder()
                    .setRecorded(batch.getEventsCount())
                    .build());
            answer.onCompleted();
        }
    }

    @Override
    public Map<String, String> start() {
        return Map.of("berth.billing.address", "localhost:" + server.getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(ledger, new TestInjector.MatchesType(Ledger.class));
    }

    @Override
    public void stop() {
        server.shutdownNow();
    }
}
