package dev.berth.api.error;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.Api;
import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.model.problem.Problem;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class ErrorIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nonsense", "[]", "\"text\"", "null", "", "{\"name\": \"a\",}"})
    void aBodyThatIsNoJsonObjectIsToldSo(String body) {
        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(400)
                .body("error.code", equalTo("json_error"))
                .body("error", hasKey("details"))
                .body("error.details", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/v1", "/v1/servers/abc", "/v1/servers/0", "/v1/actions/-1"})
    void whatIsNotThereIsNotFoundInJson(String path) {
        // When
        var answer = Api.with(project.token()).get(path).then();

        // Then
        answer.statusCode(404).contentType("application/json").body("error.code", equalTo("not_found"));
        assertThat(answer.extract().header("X-Correlation-Id")).isNotBlank();
    }

    @Test
    void aWrongMethodIsToldInJson() {
        // When
        var answer = Api.with(project.token()).put("/v1/servers").then();

        // Then
        answer.statusCode(405).contentType("application/json").body("error.code", equalTo("method_not_allowed"));
    }

    @Test
    void aBodyOfAnotherTypeIsToldInJson() {
        // When
        var answer = Api.with(project.token())
                .contentType("text/plain")
                .body("x")
                .post("/v1/servers")
                .then();

        // Then
        answer.statusCode(415).contentType("application/json").body("error.code", equalTo("json_error"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        // Given
        byte[] large = ("{\"name\": \"" + "x".repeat(300 * 1024) + "\"}").getBytes(UTF_8);

        // When
        int announced = post(BodyPublishers.ofByteArray(large));
        int chunked = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        // Then
        assertThat(announced).isEqualTo(413);
        assertThat(chunked).isEqualTo(413);
    }

    @Test
    void aBugShowsNothingOfTheInside() {
        // Given
        FakePlatform.control().breakNext();

        // When
        var answer = Api.with(project.token()).get("/v1/servers").then();

        // Then
        answer.statusCode(500).body("error.code", equalTo("service_error"));
        assertThat(answer.extract().asString()).doesNotContain("h7", "Exception", "at dev.berth");
    }

    @Test
    void aControlPlaneThatDoesNotAnswerIsUnavailable() {
        // Given
        FakePlatform.control().failNext(new Problem.Unavailable("host h7 burns"));

        // When: a change, since what only reads would be tried again
        var answer = Api.with(project.token()).body("{}").put("/v1/servers/1").then();

        // Then
        answer.statusCode(503).body("error.code", equalTo("unavailable"));
        assertThat(answer.extract().asString()).doesNotContain("h7");
    }

    @Test
    void aRefusalOfTheControlPlaneKeepsItsMeaning() {
        // Given
        FakePlatform.control().failNext(new Problem.Locked("web", "stop_server"));

        // When
        var answer = Api.with(project.token()).get("/v1/servers").then();

        // Then
        answer.statusCode(423)
                .body("error.code", equalTo("locked"))
                .body("error.message", containsString("stop_server"));
    }

    private int post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/servers"))
                .header("Authorization", "Bearer " + project.token())
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
