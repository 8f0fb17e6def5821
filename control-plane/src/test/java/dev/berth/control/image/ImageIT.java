package dev.berth.control.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.control.app.PkiResource;
import dev.berth.control.app.TestPlatform;
import dev.berth.control.catalogue.TestImages;
import dev.berth.testkit.postgres.PostgresResource;
import dev.berth.testkit.time.Eventually;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(PkiResource.class)
class ImageIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String DISK = TestImages.sha256(TestPlatform.disk());

    @TestHTTPResource(value = "/", tls = true)
    URI https;

    @Inject
    TestPlatform platform;

    @Test
    void givesAFileForTheTicketOfAnOpenStreamOnly() throws Exception {
        // Given
        var host = platform.enrol(https);
        String ticket;
        try (var agent = platform.dial(host.identity())) {
            agent.hello();
            ticket = agent.next(LIMIT).getWelcome().getImagesTicket();

            // When
            var answer = get(DISK, ticket);

            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(TestPlatform.disk());
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(TestPlatform.disk().length);
            assertThat(get("0".repeat(64), ticket).statusCode()).isEqualTo(404);
            assertThat(get("..%2fmanifest.sha256", ticket).statusCode()).isEqualTo(404);
        }
        Eventually.holds(LIMIT, () -> assertThat(get(DISK, ticket).statusCode()).isEqualTo(401));
    }

    @Test
    void givesNothingForAForgedTicket() throws Exception {
        // Given
        var host = platform.enrol(https);
        try (var agent = platform.dial(host.identity())) {
            agent.hello();
            var ticket = agent.next(LIMIT).getWelcome().getImagesTicket();

            // When, then
            assertThat(get(DISK, "").statusCode()).isEqualTo(401);
            assertThat(get(DISK, ticket.replaceFirst("\\.\\d+\\.", ".99.")).statusCode())
                    .isEqualTo(401);
            assertThat(get(DISK, "0.1." + "a".repeat(43)).statusCode()).isEqualTo(401);
        }
    }

    private HttpResponse<byte[]> get(String sha256, String ticket) throws Exception {
        var request = HttpRequest.newBuilder(https.resolve("/images/" + sha256))
                .header("Authorization", "Bearer " + ticket)
                .build();
        return platform.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
