package dev.berth.api.sshkey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.berth.api.Api;
import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class SshKeyIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @Test
    void aKeyComesBackWithItsFingerprint() {
        // When
        var answer = add("mine", key(1));

        // Then
        answer.statusCode(201)
                .body("ssh_key.name", equalTo("mine"))
                .body("ssh_key.public_key", equalTo(key(1)))
                .body("ssh_key.labels", equalTo(Map.of()));
        String fingerprint = answer.extract().jsonPath().getString("ssh_key.fingerprint");
        Api.with(project.token())
                .get("/v1/ssh_keys?fingerprint=" + fingerprint)
                .then()
                .body("ssh_keys.name", contains("mine"));
    }

    @Test
    void nameAndFingerprintAreUniqueInAProject() {
        // Given
        add("mine", key(1)).statusCode(201);

        // When
        var sameName = add("mine", key(2));
        var sameKey = add("other", key(1));

        // Then
        sameName.statusCode(409)
                .body("error.code", equalTo("uniqueness_error"))
                .body("error.details.fields[0].name", equalTo("name"));
        sameKey.statusCode(409)
                .body("error.code", equalTo("uniqueness_error"))
                .body("error.details.fields[0].name", equalTo("fingerprint"));
    }

    @Test
    void anotherProjectMayHaveTheSameKey() {
        // Given
        add("mine", key(1)).statusCode(201);

        // When
        var answer = Api.with(Api.newProject().token())
                .body(Map.of("name", "mine", "public_key", key(1)))
                .post("/v1/ssh_keys")
                .then();

        // Then
        answer.statusCode(201);
    }

    @Test
    void aKeyIsRenamedLabelledAndDeleted() {
        // Given
        int id = add("old", key(1)).extract().jsonPath().getInt("ssh_key.id");
        add("taken", key(2));
        String path = "/v1/ssh_keys/" + id;

        // When
        var changed = Api.with(project.token())
                .body(Map.of("name", "new", "labels", Map.of("team", "a")))
                .put(path)
                .then();
        var clash = Api.with(project.token())
                .body(Map.of("name", "taken"))
                .put(path)
                .then();

        // Then
        changed.statusCode(200).body("ssh_key.name", equalTo("new")).body("ssh_key.labels.team", equalTo("a"));
        clash.statusCode(409);
        Api.with(project.token())
                .get("/v1/ssh_keys?label_selector=team=a")
                .then()
                .body("ssh_keys.name", contains("new"));
        Api.with(project.token()).delete(path).then().statusCode(204);
        Api.with(project.token()).get(path).then().statusCode(404);
        Api.with(project.token()).delete(path).then().statusCode(404);
    }

    @Test
    void keysAreSortedAndPaged() {
        // Given
        add("b", key(1));
        add("a", key(2));
        add("c", key(3));

        // When
        var answer = Api.with(project.token())
                .get("/v1/ssh_keys?sort=name:desc&per_page=2")
                .then();

        // Then
        answer.body("ssh_keys.name", contains("c", "b")).body("meta.pagination.next_page", equalTo(2));
        Api.with(project.token())
                .get("/v1/ssh_keys?name=none")
                .then()
                .statusCode(200)
                .body("ssh_keys", hasSize(0));
    }

    private ValidatableResponse add(String name, String key) {
        return Api.with(project.token())
                .body(Map.of("name", name, "public_key", key))
                .post("/v1/ssh_keys")
                .then();
    }

    private static String key(int number) {
        byte[] blob = new byte[51];
        blob[3] = 11;
        System.arraycopy("ssh-ed25519".getBytes(UTF_8), 0, blob, 4, 11);
        blob[18] = 32;
        blob[19] = (byte) number;
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob);
    }
}
