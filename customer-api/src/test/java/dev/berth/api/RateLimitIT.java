package dev.berth.api;

import static org.hamcrest.Matchers.equalTo;

import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
