package dev.berth.control.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.catalogue.CatalogueService;
import dev.berth.control.host.HostService;
import dev.berth.control.host.RegisteredHost;
import dev.berth.control.pki.CertificateRequests;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.agent.AgentIdentity;
import dev.berth.testkit.agent.Dial;
import dev.berth.testkit.agent.FakeAgent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The running control plane, as operators, agents and the database see it. */
@ApplicationScoped
public class TestPlatform {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HostService hosts;
    private final CatalogueService catalogue;
    private final Pool pool;
    private final int grpcPort;
    private final ObjectMapper json = new ObjectMapper();

    TestPlatform(
            HostService hosts,
            CatalogueService catalogue,
            Pool pool,
            @ConfigProperty(name = "quarkus.grpc.server.test-port") int grpcPort) {
        this.hosts = hosts;
        this.catalogue = catalogue;
        this.pool = pool;
        this.grpcPort = grpcPort;
    }

    /** What an image's disk holds in tests: more than fits into one buffer. */
    public static byte[] disk() {
        byte[] disk = new byte[300_000];
        for (int at = 0; at < disk.length; at++) {
            disk[at] = (byte) (at * 31);
        }
        return disk;
    }

    public int grpcPort() {
        return grpcPort;
    }

    public RegisteredHost register() {
        var location = catalogue.location(Ref.newBuilder().setId(1).build());
        return hosts.register("h-" + UUID.randomUUID(), location).await().atMost(LIMIT);
    }

    /** The identity of a new host's agent. */
    public EnrolledHost enrol(URI https) throws Exception {
        var registered = register();
        return new EnrolledHost(
                registered.host().id(), enrol(https, registered.token().text()));
    }

    public record EnrolledHost(HostId id, AgentIdentity identity) {}

    public AgentIdentity enrol(URI https, String token) throws Exception {
        KeyPair keys = CertificateRequests.ecKeys();
        var answer = post(https, token, CertificateRequests.of(keys));
        if (answer.statusCode() != 200) {
            throw new AssertionError("enrolment answered %d %s".formatted(answer.statusCode(), answer.body()));
        }
        JsonNode body = json.readTree(answer.body());
        return new AgentIdentity(
                body.get("certificate").asText(),
                CertificateRequests.pem(keys.getPrivate()),
                body.get("ca").asText());
    }

    public HttpResponse<String> post(URI https, String token, String csr) throws Exception {
        var body = json.writeValueAsString(Map.of("token", token, "csr", csr));
        var request = HttpRequest.newBuilder(https.resolve("/enrollment"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http().send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpClient http() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        char[] password =
                Files.readString(PkiResource.FOLDER.resolve("password")).toCharArray();
        try (var in = Files.newInputStream(PkiResource.FOLDER.resolve("truststore.p12"))) {
            store.load(in, password);
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    public AgentIdentity service(String name) throws IOException {
        return new AgentIdentity(
                Files.readString(PkiResource.FOLDER.resolve(name + ".pem")),
                Files.readString(PkiResource.FOLDER.resolve(name + ".key")),
                authority());
    }

    public String authority() throws IOException {
        return Files.readString(PkiResource.FOLDER.resolve("ca.pem"));
    }

    public FakeAgent dial(AgentIdentity identity) throws IOException {
        return new FakeAgent(Dial.as(identity, grpcPort));
    }

    /** A server's row, with nothing wanted of it yet. */
    public ServerId server() {
        var row = sql("""
                insert into server (project_id, name, server_type_id, image_id, location_id, datacenter_id, wanted_power,
                    created) values (1, $1, 1, 1, 1, 1, 'on', now()) returning id""", "s-" + UUID.randomUUID());
        return new ServerId(row.iterator().next().getLong("id"));
    }

    public void want(ServerId server, HostId host, String mode, long generation) {
        sql("""
                insert into wanted_guest (server_id, host_id, mode, generation, epoch, changed)
                values ($1, $2, $3, $4, 1, now())
                on conflict (server_id, host_id) do update set mode = $3, generation = $4""", server.value(), host.value(), mode, generation);
    }

    public RowSet<Row> sql(String sql, Object... values) {
        return pool.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(LIMIT);
    }
}
