package dev.berth.billing;

import dev.berth.contracts.billing.v1.Bill;
import dev.berth.contracts.billing.v1.BillingApiGrpc;
import dev.berth.contracts.billing.v1.GetCurrentBillRequest;
import dev.berth.contracts.billing.v1.GetPricesRequest;
import dev.berth.contracts.billing.v1.PriceList;
import dev.berth.contracts.billing.v1.UsageBatch;
import dev.berth.contracts.billing.v1.UsageEvent;
import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real client over mutual TLS, with the certificate of whoever it plays. */
final class BillingClient implements AutoCloseable {
    private final ManagedChannel channel;

    private BillingClient(ManagedChannel channel) {
        this.channel = channel;
    }

    /** Calls with the certificate of that name; with none if the name is empty. */
    static BillingClient as(String certificate) throws IOException, GeneralSecurityException {
        var config = ConfigProvider.getConfig();
        var folder = config.getValue("berth.pki.folder", Path.class);
        var password = CertificateFolder.PASSWORD.toCharArray();
        var tls = GrpcSslContexts.forClient();
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(open(folder.resolve("truststore.p12"), password));
        tls.trustManager(trust);
        if (!certificate.isEmpty()) {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(open(folder.resolve(certificate + ".p12"), password), password);
            tls.keyManager(keys);
        }
        int port = config.getValue("quarkus.grpc.server.test-port", Integer.class);
        return new BillingClient(NettyChannelBuilder.forAddress("127.0.0.1", port)
                .sslContext(tls.build())
                .build());
    }

    int report(UsageEvent... events) {
        return blocking()
                .reportUsage(
                        UsageBatch.newBuilder().addAllEvents(List.of(events)).build())
                .getRecorded();
    }

    CompletableFuture<Integer> reportLater(List<UsageEvent> events) {
        return CompletableFuture.supplyAsync(() -> report(events.toArray(UsageEvent[]::new)));
    }

    Bill bill(long project) {
        return blocking()
                .getCurrentBill(
                        GetCurrentBillRequest.newBuilder().setProjectId(project).build());
    }

    PriceList prices() {
        return blocking().getPrices(GetPricesRequest.getDefaultInstance());
    }

    private BillingApiGrpc.BillingApiBlockingStub blocking() {
        return BillingApiGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    private static KeyStore open(Path file, char[] password) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
