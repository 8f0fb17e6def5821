package dev.berth.agent.fake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.berth.agent.enrollment.ControlPlaneTrust;
import io.grpc.Server;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Enrolment and images by HTTPS, the agents' streams by gRPC with mutual TLS; tests give the orders through {@link #host}. */
public final class FakeControlPlane implements AutoCloseable {
    private static final String TICKET = "ticket";

    private final TestAuthority authority = new TestAuthority();
    private final KeyPair keys = TestAuthority.newKeys();
    private final X509Certificate certificate;
    private final Map<Long, FakeHost> hosts = new ConcurrentHashMap<>();
    private final Map<String, Path> images = new ConcurrentHashMap<>();
    private final AtomicLong nextHost = new AtomicLong(1);
    private final String address;
    private final HttpsServer https;
    private final Server grpc;

    public FakeControlPlane(String address) throws Exception {
        this(address, "CN=control-plane,OU=service,O=Berth");
    }

    /** With a subject that an agent may have to refuse. */
    public FakeControlPlane(String address, String subject) throws Exception {
        this.address = address;
        certificate = authority.certify(subject, keys.getPublic());
        https = HttpsServer.create(new InetSocketAddress(address, 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls()));
        https.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        https.createContext("/enrollment", this::enrol);
        https.createContext("/images/", this::image);
        https.start();
        var mutual = GrpcSslContexts.configure(
                        SslContextBuilder.forServer(keys.getPrivate(), certificate, authority.certificate()))
                .trustManager(authority.certificate())
                .clientAuth(ClientAuth.REQUIRE)
                .build();
        grpc = NettyServerBuilder.forAddress(new InetSocketAddress(address, 0))
                .sslContext(mutual)
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .intercept(new PeerName())
                .addService(new FakeAgentLink(this))
                .build()
                .start();
    }

    private SSLContext tls() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "service", keys.getPrivate(), new char[0], new X509Certificate[] {certificate, authority.certificate()
                });
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    public String httpsUrl() {
        return "https://" + address + ":" + https.getAddress().getPort();
    }

    public String imagesUrl() {
        return httpsUrl() + "/images";
    }

    public String grpcAddress() {
        return address + ":" + grpc.getPort();
    }

    public String ticket() {
        return TICKET;
    }

    public String token() {
        return "secret." + ControlPlaneTrust.fingerprintOf(authority.certificate());
    }

    public void serveImage(String sha256, Path file) {
        images.put(sha256, file);
    }

    /** The host that was enrolled as the n-th, from 1. */
    public FakeHost host(long id) {
        return hosts.computeIfAbsent(id, _ -> new FakeHost(id, imagesUrl(), TICKET));
    }

    private void enrol(HttpExchange exchange) throws IOException {
        try {
            var body = new ObjectMapper().readTree(exchange.getRequestBody());
            if (!body.path("token").asText().startsWith("secret.")) {
                answer(
                        exchange,
                        403,
                        "{\"error\": {\"message\": \"the token was used before\"}}".getBytes(StandardCharsets.UTF_8));
                return;
            }
            var parser = new PEMParser(new StringReader(body.path("csr").asText()));
            var request = new JcaPKCS10CertificationRequest((PKCS10CertificationRequest) parser.readObject());
            long host = nextHost.getAndIncrement();
            var agent = authority.certify("CN=" + host + ",OU=agent,O=Berth", request.getPublicKey());
            answer(
                    exchange,
                    201,
                    new ObjectMapper()
                            .writeValueAsBytes(Map.of(
                                    "host_id", host,
                                    "certificate", TestAuthority.pem(agent),
                                    "ca", TestAuthority.pem(authority.certificate()))));
        } catch (Exception failed) {
            answer(exchange, 500, failed.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void image(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        var file = images.get(path.substring(path.lastIndexOf('/') + 1));
        if (!("Bearer " + TICKET).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
        } else if (file == null) {
            answer(exchange, 404, new byte[0]);
        } else {
            answer(exchange, 200, Files.readAllBytes(file));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        grpc.shutdownNow();
        https.stop(0);
    }
}
