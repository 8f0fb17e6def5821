package dev.berth.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RateLimitIT.FewRequests.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class RateLimitIT {

    /** Three requests an hour. */
    public static final class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "berth.rate-limit.requests-per-hour", "3", "berth.rate-limit.stranger-requests-per-hour", "2");
        }
    }

    @Test
    void aProjectThatHasUsedUpItsRequestsWaitsAndOthersDoNot() {
        // Given
        var busy = Api.newProject();
        var quiet = Api.newProject();
        for (int i = 0; i < 3; i++) {
            Api.with(busy.token()).get("/v1/locations").then().statusCode(200);
        }

        // When
        var answer = Api.with(busy.token()).get("/v1/locations").then();

        // Then
        answer.statusCode(429)
                .body("error.code", equalTo("rate_limit_exceeded"))
                .header("RateLimit-Limit", equalTo("3"))
                .header("RateLimit-Remaining", equalTo("0"));
        Api.with(quiet.token()).get("/v1/locations").then().statusCode(200);
    }

    @Test
    void whoIsTurnedAwayIsToldWhenToComeAgain() {
        // Given
        var project = Api.newProject();
        for (int i = 0; i < 3; i++) {
            Api.with(project.token()).get("/v1/locations").then().statusCode(200);
        }

        // When
        var answer = Api.with(project.token()).get("/v1/locations").then().statusCode(429);

        // Then: three an hour, so one comes back in twenty minutes
        assertThat(Integer.parseInt(answer.extract().header("Retry-After"))).isBetween(1190, 1201);
    }

    @Test
    void everyAnswerTellsTheLimitAlsoWhereNothingIs() {
        // Given
        var project = Api.newProject();

        // When
        var nothing = Api.with(project.token()).get("/v1/nothing").then();
        var invalid = Api.with(project.token()).get("/v1/servers?page=x").then();

        // Then
        nothing.statusCode(404).header("RateLimit-Limit", equalTo("3")).header("RateLimit-Remaining", equalTo("2"));
        invalid.statusCode(422).header("RateLimit-Limit", equalTo("3")).header("RateLimit-Remaining", equalTo("1"));
        assertThat(Long.parseLong(invalid.extract().header("RateLimit-Reset")))
                .isBetween(
                        java.time.Instant.now().getEpochSecond(),
                        java.time.Instant.now().getEpochSecond() + 3600);
    }

    @Test
    void anOperatorSetsAProjectsLimitWhileItRuns() {
        // Given
        var project = Api.newProject();
        String path = "/v1/projects/" + project.id();

        // When
        var changed =
                Api.operator().body("{\"requests_per_hour\": 7200}").put(path).then();
        var answer = Api.with(project.token()).get("/v1/locations").then();
        var back =
                Api.operator().body("{\"requests_per_hour\": null}").put(path).then();

        // Then
        changed.statusCode(200).body("project.requests_per_hour", equalTo(7200));
        answer.statusCode(200).header("RateLimit-Limit", equalTo("7200"));
        back.statusCode(200).body("project.requests_per_hour", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000000001", "\"many\"", "true", "99999999999999999999"})
    void aLimitThatIsNoneIsRefusedAndChangesNothing(String limit) {
        // Given
        var project = Api.newProject();
        String path = "/v1/projects/" + project.id();

        // When
        var answer = Api.operator()
                .body("{\"requests_per_hour\": " + limit + "}")
                .put(path)
                .then();

        // Then
        answer.statusCode(422).body("error.details.fields[0].name", equalTo("requests_per_hour"));
        Api.operator().get(path).then().body("project.requests_per_hour", nullValue());
    }

    @Test
    void whoGuessesTokensIsHeldBackButNotWhoHasOne() {
        // Given
        var project = Api.newProject();
        for (int i = 0; i < 2; i++) {
            Api.with("guess-" + i).get("/v1/locations").then().statusCode(401);
        }

        // When
        var answer = Api.with("guess-3").get("/v1/locations").then();

        // Then
        answer.statusCode(429);
        Api.with(project.token()).get("/v1/locations").then().statusCode(200);
    }
}
