package dev.berth.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Goes through every operation of the OpenAPI document and tries it as a stranger: a new endpoint is tried without
 * anybody having to think of it. What it cannot fill in, it fails on.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class StrangersIT {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    record Call(String method, String path, String tag, Map<String, String> query) {
        boolean hasId() {
            return path.contains("{");
        }

        boolean forOperators() {
            return tag.equals("Operators");
        }

        boolean tenantsOwn() {
            return hasId() && !forOperators() && !tag.equals("Catalogue");
        }

        Response as(String token, Map<String, String> ids) {
            return send(Api.with(token), ids);
        }

        Response send(io.restassured.specification.RequestSpecification request, Map<String, String> ids) {
            var prepared = method.equals("post") || method.equals("put") ? request.body("{}") : request;
            return prepared.queryParams(query).request(method.toUpperCase(java.util.Locale.ROOT), filled(ids));
        }

        private String filled(Map<String, String> ids) {
            String result = path;
            for (var each : ids.entrySet()) {
                result = result.replace(each.getKey(), each.getValue());
            }
            assertThat(result).as("this test has no id for a part of the path").doesNotContain("{");
            return result;
        }
    }

    @TestFactory
    List<DynamicTest> everyOperationTurnsStrangersAway() {
        Project owner = Api.newProject();
        Project stranger = Api.newProject();
        String reader = Api.readOnlyToken(owner);
        Map<String, Map<String, String>> ids = idsOf(owner);
        List<DynamicTest> tests = new ArrayList<>();
        for (Call call : calls()) {
            Map<String, String> own = ids.getOrDefault(resource(call), Map.of("{id}", "1", "{token_id}", "1"));
            String name = call.method() + " " + call.path();
            tests.add(test(name + " without a token", () -> call.send(Api.json(), own), 401, "unauthorized"));
            if (call.forOperators()) {
                tests.add(test(name + " as a customer", () -> call.as(owner.token(), own), 403, "forbidden"));
            } else {
                tests.add(test(name + " as an operator", () -> call.as(FakePlatform.OPERATOR, own), 403, "forbidden"));
            }
            if (call.tenantsOwn()) {
                tests.add(test(name + " as a stranger", () -> call.as(stranger.token(), own), 404, "not_found"));
            }
            if (!call.forOperators() && !call.method().equals("get")) {
                tests.add(test(name + " as a reader", () -> call.as(reader, own), 403, "token_readonly"));
            }
        }
        return tests;
    }

    @Test
    void theOwnerFindsWhatStrangersDoNot() {
        // Given
        Project owner = Api.newProject();
        Map<String, Map<String, String>> ids = idsOf(owner);

        // When
        var reads = calls().stream()
                .filter(call -> call.tenantsOwn() && call.method().equals("get"))
                .toList();

        // Then
        assertThat(reads).hasSizeGreaterThan(5);
        for (Call call : reads) {
            Map<String, String> own = ids.get(resource(call));
            assertThat(own).as(call.path()).isNotNull();
            assertThat(call.as(owner.token(), own).statusCode()).as(call.path()).isEqualTo(200);
        }
    }

    private static DynamicTest test(String name, java.util.function.Supplier<Response> call, int status, String code) {
        return DynamicTest.dynamicTest(name, () -> {
            Response answer = call.get();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
            assertThat(answer.jsonPath().getString("error.code")).isEqualTo(code);
        });
    }

    /** What fills the braces, by the first part of the path behind /v1/. */
    private static Map<String, Map<String, String>> idsOf(Project owner) {
        long server = Api.newServer(owner, "victim");
        var actions = Api.with(owner.token()).get("/v1/actions").jsonPath();
        String action = actions.getString("actions[0].id");
        String key = Api.with(owner.token())
                .body(Map.of("name", "key", "public_key", KEY))
                .post("/v1/ssh_keys")
                .jsonPath()
                .getString("ssh_key.id");
        Map<String, Map<String, String>> ids = new HashMap<>();
        ids.put("servers", Map.of("{id}", Long.toString(server), "{action_id}", action));
        ids.put("actions", Map.of("{id}", action));
        ids.put("ssh_keys", Map.of("{id}", key));
        return ids;
    }

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM";

    private static String resource(Call call) {
        return call.path().split("/")[2];
    }

    /** What a call cannot do without, as the document's examples have it. */
    private static Map<String, String> requiredQuery(Map<?, ?> operation) {
        Map<String, String> query = new HashMap<>();
        if (operation.get("parameters") instanceof List<?> parameters) {
            for (Object each : parameters) {
                var parameter = (Map<?, ?>) each;
                if ("query".equals(parameter.get("in")) && Boolean.TRUE.equals(parameter.get("required"))) {
                    assertThat(parameter.get("example"))
                            .as("example of the required parameter %s", parameter.get("name"))
                            .isNotNull();
                    query.put(String.valueOf(parameter.get("name")), String.valueOf(parameter.get("example")));
                }
            }
        }
        return query;
    }

    private static List<Call> calls() {
        Map<String, Map<String, Object>> paths =
                Api.json().get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<Call> calls = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                var tags = (List<?>) ((Map<?, ?>) operation).get("tags");
                calls.add(
                        new Call(method, path, String.valueOf(tags.getFirst()), requiredQuery((Map<?, ?>) operation)));
            }
        }));
        assertThat(calls).hasSizeGreaterThan(25);
        return calls;
    }
}
