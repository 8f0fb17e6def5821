package dev.berth.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class CorrelationIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @Test
    void aCallersIdIsKeptAndReachesTheOtherServices() {
        // Given
        String id = "order-4711." + UUID.randomUUID();
        List<String> paths = List.of("/v1/servers", "/v1/billing/current");

        // When
        for (String path : paths) {
            Api.with(project.token())
                    .header("X-Correlation-Id", id)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("X-Correlation-Id", equalTo(id));
        }

        // Then
        assertThat(FakePlatform.correlations())
                .containsEntry("berth.control.v1.ControlApi/ListServers", id)
                .containsEntry("berth.billing.v1.BillingApi/GetCurrentBill", id);
    }

    @Test
    void whoBringsNoneIsGivenOneAndItIsPassedOn() {
        // When
        String id = Api.with(project.token()).get("/v1/servers").header("X-Correlation-Id");

        // Then
        assertThat(UUID.fromString(id)).isNotNull();
        assertThat(FakePlatform.correlations()).containsEntry("berth.control.v1.ControlApi/ListServers", id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "x\tINFO forged line",
                "${jndi:ldap://x}",
                "<script>alert(1)</script>",
                "%n%n",
                "caf\u00e9"
            })
    void aHostileOneIsReplaced(String hostile) {
        // When
        String id = Api.with(project.token())
                .header("X-Correlation-Id", hostile)
                .get("/v1/servers")
                .header("X-Correlation-Id");

        // Then
        assertThat(UUID.fromString(id)).isNotNull();
    }

    @Test
    void oneThatIsTooLongIsReplaced() {
        String id = Api.with(project.token())
                .header("X-Correlation-Id", "x".repeat(65))
                .get("/v1/servers")
                .header("X-Correlation-Id");

        assertThat(id).hasSize(36);
    }

    @Test
    void errorsCarryItToo() {
        Api.json()
                .header("X-Correlation-Id", "mine")
                .get("/v1/servers")
                .then()
                .statusCode(401)
                .header("X-Correlation-Id", equalTo("mine"));
    }

    @Test
    void operatorsFindTheOperationThatARequestStarted() {
        // When
        var answer =
                Api.operator().get("/v1/operations?correlation_id=order-4711").then();

        // Then
        answer.statusCode(200)
                .body("operations[0].correlation_id", equalTo("order-4711"))
                .body("operations[0].project", equalTo(7))
                .body("operations[0].action.command", equalTo("create_server"));
    }
}
