package dev.berth.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds the checked-in OpenAPI document to the code, and the code to what was promised. Run with -Dberth.openapi.write=true to
 * bring the document up to date, with -Dberth.openapi.accept=true to promise from now on what it says.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class OpenApiIT {
    private static final Path CHECKED_IN = Path.of("../openapi/public-v1.yaml");
    private static final Path PROMISED = Path.of("../openapi/promised-v1.yaml");
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    @Test
    void theCheckedInDocumentIsTheOneThatIsServed() throws IOException {
        // Given
        String served = served("yaml");
        if (Boolean.getBoolean("berth.openapi.write")) {
            Files.writeString(CHECKED_IN, served);
        }

        // When
        String kept = Files.readString(CHECKED_IN);

        // Then
        assertThat(kept.lines())
                .as("openapi/public-v1.yaml is stale: mvn -f customer-api/pom.xml verify -Dit.test=OpenApiIT"
                        + " -Dberth.openapi.write=true")
                .containsExactlyElementsOf(served.lines().toList());
    }

    @Test
    void whatWasPromisedStillHolds() throws IOException {
        // Given
        String served = served("yaml");
        if (Boolean.getBoolean("berth.openapi.accept")) {
            Files.writeString(PROMISED, served);
        }

        // When
        var broken = Promises.broken(Files.readString(PROMISED), served);

        // Then
        assertThat(broken)
                .as("this would break clients; openapi/README.md says what to do: %s", broken.orElse(""))
                .isEmpty();
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails() {
        for (Described each : operations()) {
            assertThat(each.text("summary")).as("summary of " + each.name()).isNotBlank();
            assertThat(each.answers()).as("answers of " + each.name()).contains("default", "401", "403", "429", "503");
            if (each.name().contains("{")) {
                assertThat(each.answers()).as("answers of " + each.name()).contains("404");
            }
        }
    }

    @Test
    void everyBodyThatIsSentHasAnExample() {
        Map<String, Map<String, Object>> schemas = document().getMap("components.schemas");
        for (Described each : operations()) {
            if (each.operation().containsKey("requestBody")) {
                String reference = document(each).getString("content.'application/json'.schema.'$ref'");
                String schema = reference.substring(reference.lastIndexOf('/') + 1);
                assertThat(schemas.get(schema)).as("body of " + each.name()).containsKey("examples");
            }
        }
    }

    private record Described(String name, Map<String, Object> operation) {
        String text(String key) {
            return String.valueOf(operation.getOrDefault(key, ""));
        }

        Object body() {
            return operation.get("requestBody");
        }

        Set<String> answers() {
            Set<String> answers = new TreeSet<>();
            ((Map<?, ?>) operation.get("responses")).keySet().forEach(status -> answers.add(String.valueOf(status)));
            return answers;
        }
    }

    private static List<Described> operations() {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");
        List<Described> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(new Described(method + " " + path, operation));
            }
        }));
        assertThat(operations).hasSizeGreaterThan(40);
        return operations;
    }

    private static io.restassured.path.json.JsonPath document() {
        return io.restassured.path.json.JsonPath.from(served("json"));
    }

    private static io.restassured.path.json.JsonPath document(Described each) {
        return io.restassured.path.json.JsonPath.from(io.vertx.core.json.Json.encode(each.body()));
    }

    private static String served(String format) {
        return Api.json()
                .get("/q/openapi?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
