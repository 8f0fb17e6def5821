package dev.berth.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.berth.api.Api.Project;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every list: how it sorts, and what it says about a sort or a selector that is none. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class ListIT {
    private static final String LISTS = """
            /v1/servers       | created, id, name
            /v1/actions       | command, finished, id, started, status
            /v1/ssh_keys      | created, id, name
            /v1/images        | created, id, name, type
            /v1/server_types  | id, name
            /v1/locations     | id, name
            /v1/datacenters   | id, name
            /v1/projects      | created, id, name
            /v1/hosts         | created, id, name
            /v1/moves         | id, started
            """;

    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = LISTS)
    void aFieldThatDoesNotSortIsRefusedWithThoseThatDo(String path, String fields) {
        for (String sort : List.of("colour", "id:up", "id:asc:desc", ":desc", "id;drop table server")) {
            asWhoMayRead(path)
                    .queryParam("sort", sort)
                    .get(path)
                    .then()
                    .statusCode(422)
                    .body("error.code", equalTo("invalid_input"))
                    .body("error.details.fields[0].name", equalTo("sort"))
                    .body("error.message", containsString("\"" + sort + "\" must be one of " + fields));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = LISTS)
    void everyFieldThatIsNamedSortsEitherWayAndTogether(String path, String fields) {
        for (String field : fields.split(", ")) {
            for (String sort : List.of(field, field + ":asc", field + ":desc")) {
                asWhoMayRead(path)
                        .queryParam("sort", sort)
                        .queryParam("sort", "id:desc")
                        .get(path)
                        .then()
                        .statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/server_types, server_types", "/v1/locations, locations", "/v1/projects, projects"})
    void sortsByNameBackwards(String path, String list) {
        // When
        List<String> names = asWhoMayRead(path)
                .queryParam("sort", "name:desc")
                .get(path)
                .jsonPath()
                .getList(list + ".name", String.class);

        // Then
        assertThat(names).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({"/v1/servers", "/v1/ssh_keys", "/v1/images"})
    void aSelectorThatIsNoneIsToldWithItsPosition(String path) {
        Api.with(project.token())
                .queryParam("label_selector", "env=prod,tier in front")
                .get(path)
                .then()
                .statusCode(422)
                .body("error.details.fields[0].name", equalTo("label_selector"))
                .body("error.message", containsString("is wrong at position 18: expected '('"));
    }

    @Test
    void imagesTakeTheFlagForDeprecatedOnes() {
        Api.with(project.token())
                .get("/v1/images?include_deprecated=true")
                .then()
                .statusCode(200);
        Api.with(project.token())
                .get("/v1/images?include_deprecated=perhaps")
                .then()
                .statusCode(422)
                .body("error.details.fields[0].name", equalTo("include_deprecated"));
    }

    private RequestSpecification asWhoMayRead(String path) {
        boolean operators = List.of("/v1/projects", "/v1/hosts", "/v1/moves").contains(path);
        return operators ? Api.operator() : Api.with(project.token());
    }
}
