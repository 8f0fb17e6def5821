package dev.berth.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class OperatorIT {

    @Test
    void aHostIsRegisteredCordonedRevokedAndEnrolledAgain() {
        // Given
        var registered = Api.operator()
                .body("{\"name\": \"h1\", \"location\": \"lab1\"}")
                .post("/v1/hosts")
                .then()
                .statusCode(201)
                .body("enrollment_token", startsWith("enrollment-"))
                .body("host.location.name", equalTo("lab1"))
                .body("host.last_seen", nullValue());
        String host = "/v1/hosts/" + registered.extract().jsonPath().getLong("host.id");

        // When
        var cordoned = Api.operator().body("{\"cordoned\": true}").put(host).then();
        var revoked = Api.operator().post(host + "/actions/revoke").then();
        var enrolled = Api.operator().post(host + "/actions/issue_enrollment").then();

        // Then
        cordoned.statusCode(200).body("host.cordoned", equalTo(true));
        revoked.statusCode(201).body("host.state", equalTo("revoked"));
        enrolled.statusCode(201).body("enrollment_token", startsWith("enrollment-"));
        Api.operator().get("/v1/hosts?name=h1").then().body("hosts.name", contains("h1"));
        Api.operator()
                .body("{\"name\": \"h1\", \"location\": 1}")
                .post("/v1/hosts")
                .then()
                .statusCode(409);
    }

    @Test
    void aHostNeedsANameAndAKnownPlace() {
        // When
        var noName = Api.operator().body("{\"location\": 1}").post("/v1/hosts").then();
        var noPlace = Api.operator()
                .body("{\"name\": \"h9\", \"location\": \"moon\"}")
                .post("/v1/hosts")
                .then();

        // Then
        noName.statusCode(422).body("error.details.fields[0].name", equalTo("name"));
        noPlace.statusCode(422).body("error.details.fields[0].name", equalTo("location"));
    }

    @Test
    void aMoveIsStartedAndFoundAgain() {
        // Given
        long server = Api.newServer(Api.newProject(), "web");

        // When
        var started = Api.operator()
                .body("{\"server\": %d, \"target\": 2}".formatted(server))
                .post("/v1/moves")
                .then();

        // Then
        started.statusCode(201).body("move.server", equalTo((int) server)).body("move.blackout_ms", equalTo(87));
        int id = started.extract().jsonPath().getInt("move.id");
        Api.operator().get("/v1/moves/" + id).then().statusCode(200).body("move.id", equalTo(id));
        Api.operator().get("/v1/moves/9999").then().statusCode(404);
        Api.operator().get("/v1/moves?server=" + server).then().body("moves.id", contains(id));
        Api.operator().get("/v1/moves?host=77").then().body("moves.id", not(hasItem(id)));
    }

    @Test
    void projectsAreListedAndFoundByName() {
        // Given
        var project = Api.newProject();

        // When
        var one = Api.operator().get("/v1/projects/" + project.id()).then();

        // Then
        String name = one.statusCode(200).extract().jsonPath().getString("project.name");
        Api.operator().get("/v1/projects?name=" + name).then().body("projects.id", contains((int) project.id()));
        Api.operator().get("/v1/projects/99999").then().statusCode(404);
    }
}
