package dev.berth.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.Api;
import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.model.problem.Problem;
import dev.berth.testkit.postgres.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class IdempotencyIT {
    private static final String WEB = "{\"name\": \"web\", \"server_type\": \"nano\", \"image\": \"micro\"}";
    private static final String KEY_LINE =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM";
    private static final String SSH_KEY = "{\"name\": \"laptop\", \"public_key\": \"" + KEY_LINE + "\"}";

    @Inject
    AgroalDataSource database;

    @Inject
    KeySweep sweep;

    @Test
    void aRepeatGetsTheFirstAnswerAndMakesNothing() {
        // Given
        Project project = Api.newProject();
        String key = UUID.randomUUID().toString();
        Response first = create(project, key, WEB);

        // When
        Response second = create(project, key, WEB);

        // Then
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString()).contains("\"root_password\":\"once-only\"");
        assertThat(serversOf(project)).isEqualTo(1);
    }

    @Test
    void theSameBodyMayBeWrittenInAnotherWay() {
        // Given
        Project project = Api.newProject();
        create(project, "k1", WEB).then().statusCode(201);

        // When
        Response answer = create(project, "k1", "{\"image\":\"micro\",\"server_type\":\"nano\",\"name\":\"web\"}");

        // Then
        answer.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        // Given
        Project project = Api.newProject();
        create(project, "k1", WEB).then().statusCode(201);

        // When
        Response otherBody = create(project, "k1", WEB.replace("web", "db"));
        Response otherEndpoint = keyed(project, "k1").body(SSH_KEY).post("/v1/ssh_keys");

        // Then
        for (Response answer : List.of(otherBody, otherEndpoint)) {
            answer.then().statusCode(422).body("error.code", equalTo("idempotency_key_reused"));
            assertThat(answer.jsonPath().getString("error.message")).contains("take a new key");
        }
        assertThat(serversOf(project)).isEqualTo(1);
    }

    @Test
    void theSameKeyOfAnotherProjectIsAnotherKey() {
        // Given
        Project one = Api.newProject();
        Project other = Api.newProject();

        // When
        long first = create(one, "shared", WEB).jsonPath().getLong("server.id");
        Response second = create(other, "shared", WEB);

        // Then
        second.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(second.jsonPath().getLong("server.id")).isNotEqualTo(first);
    }

    @Test
    void aRefusedCreateIsNotRemembered() {
        // Given
        Project project = Api.newProject();
        FakePlatform.control().failNext(new Problem.NoCapacity("by order of a test"));
        create(project, "k1", WEB).then().statusCode(412);

        // When
        Response again = create(project, "k1", WEB.replace("web", "db"));

        // Then
        again.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aCreateWhoseAnswerGotLostIsFoundAgain() {
        // Given
        Project project = Api.newProject();
        FakePlatform.control().loseNextAnswer();
        create(project, "k1", WEB).then().statusCode(503);

        // When
        Response again = create(project, "k1", WEB);

        // Then
        again.then().statusCode(201).body("server.name", equalTo("web"));
        assertThat(serversOf(project)).isEqualTo(1);
        var keys = FakePlatform.control().creates().stream()
                .filter(request -> request.getProjectId() == project.id())
                .map(request -> request.getRequestKey())
                .toList();
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).isEqualTo(keys.getLast());
        assertThat(keys.getFirst().getPasswordSeed()).hasSize(64);
    }

    @Test
    void aRunThatWasKilledIsTakenOverOnceItsLeaseIsOver() throws Exception {
        // Given: a create that was done, and a process that was killed before it could keep the answer
        Project project = Api.newProject();
        create(project, "k1", WEB).then().statusCode(201);
        change("update idempotency_key set answer = null, claimed_until = now() + interval '1 minute'", project);
        Response early = create(project, "k1", WEB);
        change("update idempotency_key set claimed_until = now() - interval '1 second'", project);

        // When
        Response late = create(project, "k1", WEB);

        // Then
        early.then().statusCode(409).body("error.code", equalTo("conflict"));
        late.then().statusCode(201).body("root_password", equalTo("once-only"));
        assertThat(serversOf(project)).isEqualTo(1);
    }

    @Test
    void ofTwinsOneRunsAndTheOtherIsToldToComeAgain() throws Exception {
        // Given
        Project project = Api.newProject();
        CompletableFuture<Void> hold = FakePlatform.control().holdCreates();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> create(project, "k1", WEB));
        dev.berth.testkit.time.Eventually.becomes(
                java.time.Duration.ofSeconds(10), () -> rows(project), rows -> rows == 1L);

        // When
        Response twin = create(project, "k1", WEB);
        hold.complete(null);

        // Then
        twin.then().statusCode(409).body("error.code", equalTo("conflict"));
        first.get().then().statusCode(201);
        create(project, "k1", WEB).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(serversOf(project)).isEqualTo(1);
    }

    @Test
    void manyAtOnceMakeOneKey() throws Exception {
        // Given
        Project project = Api.newProject();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int twin = 0; twin < 12; twin++) {
            calls.add(() -> keyed(project, "k1").body(SSH_KEY).post("/v1/ssh_keys"));
        }

        // When
        Set<Integer> statuses = new HashSet<>();
        Set<Long> made = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var each : threads.invokeAll(calls)) {
                statuses.add(each.get().statusCode());
                if (each.get().statusCode() == 201) {
                    made.add(each.get().jsonPath().getLong("ssh_key.id"));
                }
            }
        }

        // Then
        assertThat(statuses).contains(201).isSubsetOf(201, 409);
        assertThat(made).hasSize(1);
    }

    @Test
    void operatorsCreatesAreRepeatable() {
        // Given
        String key = UUID.randomUUID().toString();
        String name = "once-" + key;
        Response first = operator(key, "{\"name\": \"" + name + "\"}", "/v1/projects");
        String tokens = "/v1/projects/" + first.jsonPath().getLong("project.id") + "/tokens";
        String wish = "{\"name\": \"ci\", \"permission\": \"read\"}";

        // When
        Response second = operator(key, "{\"name\": \"" + name + "\"}", "/v1/projects");
        Response token = operator("t-" + key, wish, tokens);
        Response tokenAgain = operator("t-" + key, wish, tokens);

        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(tokenAgain.asString()).isEqualTo(token.asString());
        assertThat(Api.operator().get(tokens).jsonPath().getList("tokens")).hasSize(2);
    }

    @Test
    void noSecretIsKeptInClear() throws Exception {
        // Given
        Project project = Api.newProject();
        create(project, "k1", WEB).then().statusCode(201).body("root_password", equalTo("once-only"));

        // When
        long readable = number("select count(*) from idempotency_key"
                + " where position(convert_to('once-only', 'UTF8') in decode(answer, 'base64')) > 0");

        // Then
        assertThat(number("select count(*) from idempotency_key where answer is not null"))
                .isPositive();
        assertThat(readable).isZero();
    }

    @Test
    void whatHasExpiredIsRemovedAndItsKeyIsNew() throws Exception {
        // Given
        Project project = Api.newProject();
        create(project, "old", WEB).then().statusCode(201);
        create(project, "older", WEB.replace("web", "db")).then().statusCode(201);
        change("update idempotency_key set created = created - interval '25 hours'", project);

        // When
        Response again = create(project, "old", WEB.replace("web", "app"));
        sweep.sweep().await().indefinitely();

        // Then
        again.then().statusCode(201).body("server.name", equalTo("app"));
        assertThat(rows(project)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "caf\u00e9"})
    void aKeyOfAnotherFormIsRefusedByName(String key) {
        // Given
        Project project = Api.newProject();

        // When
        Response answer = create(project, key, WEB);

        // Then
        answer.then()
                .statusCode(422)
                .body("error.code", equalTo("invalid_input"))
                .body("error.details.fields[0].name", equalTo("Idempotency-Key"));
        assertThat(serversOf(project)).isZero();
    }

    @Test
    void aKeyThatIsTooLongIsToldHowLongItMayBe() {
        Project project = Api.newProject();

        create(project, "k".repeat(255), WEB).then().statusCode(201);
        create(project, "k".repeat(256), WEB)
                .then()
                .statusCode(422)
                .body("error.message", containsString("has 256 characters; it must have 1 to 255"));
    }

    private static Response create(Project project, String key, String body) {
        return keyed(project, key).body(body).post("/v1/servers");
    }

    private static io.restassured.specification.RequestSpecification keyed(Project project, String key) {
        return Api.with(project.token()).header("Idempotency-Key", key);
    }

    private static Response operator(String key, String body, String path) {
        return Api.operator().header("Idempotency-Key", key).body(body).post(path);
    }

    private static int serversOf(Project project) {
        return Api.with(project.token()).get("/v1/servers").jsonPath().getInt("meta.pagination.total_entries");
    }

    private long rows(Project project) throws SQLException {
        return number("select count(*) from idempotency_key" + of(project));
    }

    private void change(String statement, Project project) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement + of(project));
        }
    }

    private static String of(Project project) {
        return " where owner in (select hash from api_token where project_id = %d)".formatted(project.id());
    }

    private long number(String query) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
