package dev.berth.api.token;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class TokenIT {

    @Test
    void aNewProjectComesWithATokenOf64LettersThatWorks() {
        // Given
        var project = Api.newProject();

        // When
        var answer = Api.with(project.token()).get("/v1/servers").then();

        // Then
        answer.statusCode(200).body("servers", hasSize(0));
        org.assertj.core.api.Assertions.assertThat(project.token()).matches("[A-Za-z0-9]{64}");
    }

    @Test
    void aSecondProjectOfTheSameNameIsRefused() {
        // Given
        Api.operator().body("{\"name\": \"taken\"}").post("/v1/projects").then().statusCode(201);

        // When
        var answer = Api.operator()
                .body("{\"name\": \"taken\"}")
                .post("/v1/projects")
                .then();

        // Then
        answer.statusCode(409)
                .body("error.code", equalTo("uniqueness_error"))
                .body("error.details.fields[0].name", equalTo("name"));
    }

    @Test
    void withoutATokenOrWithAWrongOneNothingIsSaid() {
        // Given
        String wrong = "x".repeat(64);

        // When
        var without = Api.json().get("/v1/servers").then();
        var withWrong = Api.with(wrong).get("/v1/servers").then();

        // Then
        for (var answer : java.util.List.of(without, withWrong)) {
            answer.statusCode(401)
                    .body("error.code", equalTo("unauthorized"))
                    .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"))
                    .header("RateLimit-Limit", notNullValue());
        }
    }

    @Test
    void aReadOnlyTokenMayOnlyRead() {
        // Given
        String reader = Api.readOnlyToken(Api.newProject());

        // When
        var read = Api.with(reader).get("/v1/servers").then();
        var written = Api.with(reader).body("{}").post("/v1/servers").then();

        // Then
        read.statusCode(200);
        written.statusCode(403).body("error.code", equalTo("token_readonly"));
    }

    @Test
    void aRevokedTokenIsOfNoUse() {
        // Given
        var project = Api.newProject();
        String tokens = "/v1/projects/" + project.id() + "/tokens";
        Api.with(project.token()).get("/v1/servers").then().statusCode(200);
        long id = Api.operator().get(tokens).then().extract().jsonPath().getLong("tokens[0].id");

        // When
        Api.operator().delete(tokens + "/" + id).then().statusCode(204);

        // Then
        Api.with(project.token()).get("/v1/servers").then().statusCode(401);
        Api.operator().get(tokens).then().body("tokens", hasSize(0));
    }

    @Test
    void aTokenIsRevokedThroughItsOwnProjectOnly() {
        // Given
        var owner = Api.newProject();
        var other = Api.newProject();
        long id = Api.operator()
                .get("/v1/projects/" + owner.id() + "/tokens")
                .then()
                .extract()
                .jsonPath()
                .getLong("tokens[0].id");

        // When
        var answer = Api.operator()
                .delete("/v1/projects/" + other.id() + "/tokens/" + id)
                .then();

        // Then
        answer.statusCode(404).body("error.code", equalTo("not_found"));
        Api.with(owner.token()).get("/v1/servers").then().statusCode(200);
    }

    @Test
    void everyAnswerTellsHowManyRequestsAreLeft() {
        // Given
        var project = Api.newProject();

        // When
        var answer = Api.with(project.token()).get("/v1/servers").then();

        // Then
        answer.header("RateLimit-Limit", equalTo("3600"))
                .header("RateLimit-Remaining", equalTo("3599"))
                .header("RateLimit-Reset", Long::parseLong, greaterThan(1_700_000_000L));
    }
}
