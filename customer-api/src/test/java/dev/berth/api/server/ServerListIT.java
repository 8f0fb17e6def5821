package dev.berth.api.server;

import static org.assertj.core.api.Assertions.assertThat;
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
class ServerListIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @Test
    void labelsAreReplacedAsAWholeAndANameStaysWhenAbsent() {
        // Given
        long id = Api.newServer(project, "web");
        Api.with(project.token())
                .body("{\"labels\": {\"a\": \"1\", \"b\": \"2\"}}")
                .put("/v1/servers/" + id)
                .then()
                .statusCode(200);

        // When
        var answer = Api.with(project.token())
                .body("{\"labels\": {\"c\": \"3\"}}")
                .put("/v1/servers/" + id)
                .then();

        // Then
        answer.statusCode(200).body("server.labels", equalTo(Map.of("c", "3"))).body("server.name", equalTo("web"));
    }

    @Test
    void serversAreChosenByNameLabelAndStatus() {
        // Given
        long id = Api.newServer(project, "one");
        Api.newServer(project, "two");
        Api.with(project.token()).body("{\"labels\": {\"env\": \"prod\"}}").put("/v1/servers/" + id);
        Api.with(project.token()).post("/v1/servers/" + id + "/actions/poweroff");

        // When
        var byName = Api.with(project.token()).get("/v1/servers?name=two").then();
        var byLabel = Api.with(project.token())
                .get("/v1/servers?label_selector=env in (prod,test)")
                .then();
        var byStatus = Api.with(project.token())
                .get("/v1/servers?status=off&status=starting")
                .then();
        var unknown = Api.with(project.token()).get("/v1/servers?name=three").then();

        // Then
        byName.body("servers.name", contains("two"));
        byLabel.body("servers.name", contains("one"));
        byStatus.body("servers.name", contains("one"));
        unknown.statusCode(200).body("servers", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"label_selector,'a b'", "status,asleep", "sort,colour", "page,0", "per_page,many"})
    void aWrongQueryParameterIsNamed(String name, String value) {
        // When
        var answer = Api.with(project.token())
                .queryParam(name, value)
                .get("/v1/servers")
                .then();

        // Then
        answer.statusCode(422).body("error.details.fields[0].name", equalTo(name));
    }

    @Test
    void pagesLeadFromOneToTheNext() {
        // Given
        for (String name : new String[] {"a", "b", "c"}) {
            Api.newServer(project, name);
        }

        // When
        var answer =
                Api.with(project.token()).get("/v1/servers?per_page=2&page=1").then();

        // Then
        answer.body("servers.name", contains("a", "b"))
                .body("meta.pagination.page", equalTo(1))
                .body("meta.pagination.per_page", equalTo(2))
                .body("meta.pagination.previous_page", nullValue())
                .body("meta.pagination.next_page", equalTo(2))
                .body("meta.pagination.last_page", equalTo(2))
                .body("meta.pagination.total_entries", equalTo(3));
        assertThat(answer.extract().header("Link"))
                .contains("per_page=2&page=2>; rel=\"next\"")
                .contains("rel=\"last\"")
                .doesNotContain("rel=\"prev\"");
    }
}
