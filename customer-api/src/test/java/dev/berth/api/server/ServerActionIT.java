package dev.berth.api.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.Api;
import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class ServerActionIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @Test
    void actionsAnswerWithAndWithoutABody() {
        // Given
        long id = Api.newServer(project, "web");
        String actions = "/v1/servers/" + id + "/actions/";

        // When
        var off = io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + project.token())
                .post(actions + "poweroff")
                .then();
        var on = Api.with(project.token()).body("{}").post(actions + "poweron").then();
        var reset = Api.with(project.token()).post(actions + "reset").then();
        var reboot = Api.with(project.token()).post(actions + "reboot").then();
        var shutdown = Api.with(project.token()).post(actions + "shutdown").then();

        // Then
        off.statusCode(201).body("action.command", equalTo("stop_server"));
        on.statusCode(201).body("action.command", equalTo("start_server"));
        reset.statusCode(201).body("action.command", equalTo("reset_server"));
        reboot.statusCode(201).body("action.command", equalTo("reboot_server"));
        shutdown.statusCode(201).body("action.command", equalTo("shutdown_server"));
    }

    @Test
    void aProtectedServerIsNotDeletedUntilItIsNoLongerProtected() {
        // Given
        long id = Api.newServer(project, "web");
        String protection = "/v1/servers/" + id + "/actions/change_protection";

        // When
        var on = Api.with(project.token())
                .body("{\"delete\": true, \"rebuild\": true}")
                .post(protection)
                .then();
        var refused = Api.with(project.token()).delete("/v1/servers/" + id).then();

        // Then
        on.statusCode(201).body("action.command", equalTo("change_protection"));
        refused.statusCode(422)
                .body("error.code", equalTo("protected"))
                .body("error.message", equalTo("server deletion is protected"));
        Api.with(project.token())
                .get("/v1/servers/" + id)
                .then()
                .body("server.protection", equalTo(Map.of("delete", true, "rebuild", true)));
        Api.with(project.token())
                .body("{\"delete\": false, \"rebuild\": false}")
                .post(protection)
                .then()
                .statusCode(201);
        Api.with(project.token()).delete("/v1/servers/" + id).then().statusCode(200);
    }

    @Test
    void aProtectionNeedsABody() {
        // Given
        long id = Api.newServer(project, "web");

        // When
        var nothing = Api.with(project.token())
                .post("/v1/servers/" + id + "/actions/change_protection")
                .then();
        var wrong = Api.with(project.token())
                .body("{\"delete\": \"yes\"}")
                .post("/v1/servers/" + id + "/actions/change_protection")
                .then();

        // Then
        nothing.statusCode(400).body("error.code", equalTo("json_error"));
        wrong.statusCode(422).body("error.details.fields[0].name", equalTo("delete"));
    }

    @ParameterizedTest
    @CsvSource({"rebuild, 422, unsupported_error", "reset_password, 422, unsupported_error", "dance, 404, not_found"})
    void anActionThatWeDoNotHaveIsRefusedAsSuch(String verb, int status, String code) {
        // Given
        long id = Api.newServer(project, "web");

        // When
        var own = Api.with(project.token())
                .post("/v1/servers/" + id + "/actions/" + verb)
                .then();
        var strangers = Api.with(Api.newProject().token())
                .post("/v1/servers/" + id + "/actions/" + verb)
                .then();

        // Then
        own.statusCode(status).body("error.code", equalTo(code));
        strangers.statusCode(404).body("error.code", equalTo("not_found"));
    }

    @Test
    void anActionIsReadableEverywhereAndLongAfterItsServer() {
        // Given
        long id = Api.newServer(project, "web");
        int action = Api.with(project.token())
                .delete("/v1/servers/" + id)
                .then()
                .statusCode(200)
                .body("action.command", equalTo("delete_server"))
                .extract()
                .jsonPath()
                .getInt("action.id");

        // When
        var server = Api.with(project.token()).get("/v1/servers/" + id).then();

        // Then
        server.statusCode(404);
        for (String path : new String[] {
            "/v1/actions/" + action, "/v1/servers/actions/" + action, "/v1/servers/" + id + "/actions/" + action
        }) {
            Api.with(project.token()).get(path).then().statusCode(200).body("action.status", equalTo("success"));
        }
        Api.with(project.token())
                .get("/v1/servers/" + id + "/actions?sort=id:desc")
                .then()
                .body("actions.command", contains("delete_server", "create_server"));
    }

    @Test
    void everyActionAskedForComesBack() {
        // Given
        for (int i = 0; i < 30; i++) {
            Api.newServer(project, "web-" + i);
        }
        var all = Api.with(project.token())
                .get("/v1/actions?per_page=50")
                .then()
                .extract()
                .jsonPath();
        String ids = String.join("&id=", all.getList("actions.id", String.class));

        // When
        var answer = Api.with(project.token()).get("/v1/actions?id=" + ids).then();

        // Then
        answer.statusCode(200).body("actions", hasSize(30)).body("meta.pagination.next_page", nullValue());
    }
}
