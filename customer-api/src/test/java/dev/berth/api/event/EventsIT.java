package dev.berth.api.event;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class EventsIT {
    private Api.Project owner;
    private String path;

    @BeforeEach
    void oneServer() {
        owner = Api.newProject();
        path = "/v1/servers/" + Api.newServer(owner, "web") + "/events";
    }

    @Test
    void showsEventsTheNewestFirst() {
        // When
        var answer = Api.with(owner.token()).get(path).then();

        // Then
        answer.statusCode(200)
                .body("events.type", contains("moved", "created"))
                .body("events[0].blackout_ms", equalTo(87))
                .body("events[0].reason", equalTo("busy_host"))
                .body("events[0].action", nullValue())
                .body("events[0].happened", notNullValue())
                .body("events[1].blackout_ms", nullValue())
                .body("events[1].reason", nullValue())
                .body("meta.pagination.total_entries", equalTo(2));
    }

    @Test
    void pagesSortsAndFilters() {
        // When
        var oldest =
                Api.with(owner.token()).get(path + "?sort=id:asc&per_page=1").then();
        var moves = Api.with(owner.token()).get(path + "?type=moved").then();

        // Then
        oldest.body("events.type", contains("created")).body("meta.pagination.next_page", equalTo(2));
        moves.body("events.type", contains("moved"));
    }

    @Test
    void namesWhatIsWrong() {
        Api.with(owner.token())
                .get(path + "?sort=type")
                .then()
                .statusCode(422)
                .body("error.details.fields[0].name", equalTo("sort"));
        Api.with(owner.token())
                .get(path + "?type=eaten")
                .then()
                .statusCode(422)
                .body("error.details.fields[0].messages[0]", containsString("eaten"));
    }
}
