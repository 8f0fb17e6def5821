package dev.berth.control.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.berth.control.app.PkiResource;
import dev.berth.control.app.TestPlatform;
import dev.berth.control.catalogue.Location;
import dev.berth.control.pki.CertificateRequests;
import dev.berth.control.request.RequestKey;
import dev.berth.model.id.HostId;
import dev.berth.model.id.LocationId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class EnrollmentIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TestHTTPResource(value = "/", tls = true)
    URI https;

    @Inject
    TestPlatform platform;

    @Inject
    HostService hosts;

    @Test
    void givesACertificateOnceForEachToken() throws Exception {
        // Given
        var registered = platform.register();
        var host = registered.host().id();
        platform.enrol(https, registered.token().text());
        var fingerprint = fingerprint(host);

        // When
        var replayed =
                platform.post(https, registered.token().text(), CertificateRequests.of(CertificateRequests.ecKeys()));

        // Then
        assertThat(replayed.statusCode()).isEqualTo(401);
        assertThat(replayed.body()).contains("\"error\":{\"code\":\"unauthorized\",\"message\":\"the token is unknown");
        assertThat(fingerprint(host)).isEqualTo(fingerprint).isNotNull();
        assertThat(host(host).state()).isEqualTo(HostState.OFFLINE);
        assertThat(registered.host().state()).isEqualTo(HostState.REGISTERED);
    }

    @Test
    void refusesATokenThatIsOutOfDate() throws Exception {
        // Given
        var registered = platform.register();
        platform.sql(
                "update host set enrollment_expires = now() - interval '1 second' where id = $1",
                registered.host().id().value());

        // When
        var answer =
                platform.post(https, registered.token().text(), CertificateRequests.of(CertificateRequests.ecKeys()));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(fingerprint(registered.host().id())).isNull();
    }

    @Test
    void refusesATokenThatNobodyIssued() throws Exception {
        // When
        var stranger = platform.post(
                https, "a".repeat(43) + "." + "0".repeat(64), CertificateRequests.of(CertificateRequests.ecKeys()));
        var garbage = platform.post(https, "x", CertificateRequests.of(CertificateRequests.ecKeys()));

        // Then
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(garbage.statusCode()).isEqualTo(401);
    }

    @Test
    void keepsTheTokenWhenTheRequestIsWrong() throws Exception {
        // Given
        var registered = platform.register();

        // When
        var answer = platform.post(https, registered.token().text(), "garbage");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("invalid_input").contains("csr is not a certificate request");
        assertThat(platform.enrol(https, registered.token().text()).certificate())
                .contains("BEGIN CERTIFICATE");
    }

    @Test
    void voidsAnUnusedTokenByRevocationAndTakesTheHostBackByANewOne() throws Exception {
        // Given
        var registered = platform.register();
        var host = registered.host().id();

        // When
        var revoked = hosts.revoke(host).await().atMost(LIMIT);

        // Then
        assertThat(revoked.state()).isEqualTo(HostState.REVOKED);
        assertThat(platform.post(https, registered.token().text(), CertificateRequests.of(CertificateRequests.ecKeys()))
                        .statusCode())
                .isEqualTo(401);
        var anew = hosts.issueEnrollment(host).await().atMost(LIMIT);
        platform.enrol(https, anew.token().text());
        assertThat(host(host).state()).isEqualTo(HostState.OFFLINE);
    }

    @Test
    void listsHostsByNameAndInPages() {
        // Given
        var first = platform.register().host();
        platform.register();

        // When
        var named = list(Optional.of(first.name()), 1);
        var beyond = list(Optional.of(first.name()), 2);
        var unknown = list(Optional.of("none-" + UUID.randomUUID()), 1);

        // Then
        assertThat(named.hosts()).extracting(Host::id).containsExactly(first.id());
        assertThat(named.total()).isEqualTo(1);
        assertThat(beyond.hosts()).isEmpty();
        assertThat(beyond.total()).isEqualTo(1);
        assertThat(unknown.total()).isZero();
    }

    @Test
    void gathersWhatIsReservedSeenAndStrayOnAHost() {
        // Given
        var host = platform.register().host().id();
        var home = platform.server();
        var coming = platform.server();
        reserve(home, host, "home");
        reserve(coming, host, "target");
        observed(home.value(), host, "running", false);
        observed(4_000_000_000L + host.value(), host, "running", true);

        // When
        var seen = host(host);

        // Then
        assertThat(seen.use().memoryReserved().bytes()).isEqualTo(2000);
        assertThat(seen.use().vcpusReserved()).isEqualTo(4);
        assertThat(seen.guests().running()).isEqualTo(2);
        assertThat(seen.guests().servers()).containsExactly(home);
        assertThat(seen.guests().strays()).extracting(id -> id.value()).containsExactly(4_000_000_000L + host.value());
    }

    @Test
    void aRepeatedRegistrationFindsItsHostAndReplacesTheToken() {
        // Given
        var location = new Location(new LocationId(1), "lab1", "", "", "", 0, 0, "");
        var request = Optional.of(new RequestKey(UUID.randomUUID(), Optional.empty()));
        String name = "repeat-" + UUID.randomUUID();
        var first = hosts.register(name, location, request).await().atMost(LIMIT);

        // When
        var second = hosts.register(name, location, request).await().atMost(LIMIT);

        // Then
        assertThat(second.host().id()).isEqualTo(first.host().id());
        assertThat(second.token().text()).isNotEqualTo(first.token().text());
    }

    @Test
    void refusesANameThatIsTakenOrWrong() {
        // Given
        var taken = platform.register().host();
        var location = new Location(taken.location(), "lab1", "", "", "", 0, 0, "");

        // When, then
        assertThatThrownBy(() -> hosts.register(taken.name(), location).await().atMost(LIMIT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("NotUnique");
        assertThatThrownBy(() -> hosts.register("no spaces", location).await().atMost(LIMIT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Invalid");
        assertThatThrownBy(() -> hosts.get(new HostId(1L << 50)).await().atMost(LIMIT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("NotFound");
    }

    private HostPage list(Optional<String> name, int page) {
        return hosts.list(new HostQuery(name, HostOrder.parse(List.of("name:desc")), page, 10))
                .await()
                .atMost(LIMIT);
    }

    private Host host(HostId id) {
        return hosts.get(id).await().atMost(LIMIT);
    }

    private String fingerprint(HostId host) {
        return platform.sql("select certificate_fingerprint from host where id = $1", host.value())
                .iterator()
                .next()
                .getString(0);
    }

    private void reserve(ServerId server, HostId host, String role) {
        platform.sql("insert into reservation values ($1, $2, $3, 2, 1000, 1)", server.value(), host.value(), role);
    }

    private void observed(long server, HostId host, String state, boolean stray) {
        platform.sql("""
                insert into observed_guest (server_id, host_id, stream_epoch, generation, epoch, state, filtered, stray,
                    reset_count, observed) values ($1, $2, 1, 1, 1, $3, true, $4, 0, now())""", server, host.value(), state, stray);
    }
}
