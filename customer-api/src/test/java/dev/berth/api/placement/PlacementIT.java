package dev.berth.api.placement;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class PlacementIT {

    @Test
    void showsThePlanOfNowAndTheLastOne() {
        // When
        var plan = Api.operator().get("/v1/placement/plan").then();

        // Then
        plan.statusCode(200)
                .body("plan.taken_at", equalTo("2025-10-09T08:53:20Z"))
                .body("plan.enabled", equalTo(true))
                .body("plan.hot_hosts[0].host.name", equalTo("h1"))
                .body("plan.hot_hosts[0].signs[0].hot_above", equalTo(0.2f))
                .body("plan.hot_hosts[0].waiting.rule", equalTo("too-short"))
                .body("plan.moves[0].server.name", equalTo("web"))
                .body("plan.moves[0].target.name", equalTo("h2"))
                .body("plan.moves[0].score.name", contains("relief", "interruption"))
                .body("plan.moves[0].source_forecast.cpu_before", equalTo(1.92f))
                .body("plan.no_move", nullValue())
                .body("plan.alternatives[0].rule", equalTo("no-gain"))
                .body("plan.last.taken_at", equalTo("2025-10-09T08:53:18Z"))
                .body("plan.last.moves", empty())
                .body("plan.last.no_move.rule", equalTo("nothing_hot"));
    }

    @Test
    void showsWhereTheNextServersWouldGoUntilThereIsNoRoom() {
        // When
        var choice = Api.operator()
                .get("/v1/placement/choice?server_type=nano&location=1&count=2")
                .then();

        // Then
        choice.statusCode(200)
                .body("choice.server_type.name", equalTo("nano"))
                .body("choice.location.name", equalTo("lab1"))
                .body("choice.servers[0].chosen.host.name", equalTo("h2"))
                .body("choice.servers[0].chosen.parts.name", contains("packing"))
                .body("choice.servers[0].runners_up.host.name", contains("h3"))
                .body("choice.servers[1].chosen", nullValue())
                .body("choice.servers[1].refusals[0].hosts", equalTo(2))
                .body("choice.headroom.servers", equalTo(1))
                .body("choice.headroom.held_back[0].rule", equalTo("memory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "h1"})
    void showsHowAHostWouldBeEmptied(String host) {
        // When
        var evacuation =
                Api.operator().get("/v1/placement/evacuation?host=" + host).then();

        // Then
        evacuation
                .statusCode(200)
                .body("evacuation.host.name", equalTo("h1"))
                .body("evacuation.moves[0].server.name", equalTo("web"))
                .body("evacuation.moves[0].memory_bytes", equalTo(1 << 30))
                .body("evacuation.staying[0].rule", equalTo("no-room"))
                .body("evacuation.leaving[0].target.name", equalTo("h3"));
    }

    @Test
    void showsWhichHostsCouldBeSwitchedOff() {
        // When
        var power = Api.operator().get("/v1/placement/power").then();

        // Then
        power.statusCode(200)
                .body("power.sleep.host.name", contains("h3", "h4"))
                .body("power.watts_saved", equalTo(200f))
                .body("power.moves[0].server.name", equalTo("mail"))
                .body("power.moves[0].aim", equalTo("empty"))
                .body("power.kept[0].rule", equalTo("no-room"))
                .body("power.idle_watts", equalTo(120f))
                .body("power.unseen_servers", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice?location=lab1                                | server_type | is missing: must be one of nano, small
            choice?server_type=huge&location=lab1               | server_type | "huge" must be one of nano, small
            choice?server_type=nano                             | location    | is missing: must be one of lab1, lab2
            choice?server_type=nano&location=moon               | location    | "moon" must be one of lab1, lab2
            choice?server_type=nano&location=lab1&count=0       | count       | "0" must be a number from 1 to 50
            choice?server_type=nano&location=lab1&count=51      | count       | "51" must be a number from 1 to 50
            choice?server_type=nano&location=lab1&count=many    | count       | "many" must be a number from 1 to 50
            evacuation                                          | host        | is missing: give the id or the name of a host
            evacuation?host=h99                                 | host        | "h99" is no host
            """)
    void namesTheFieldTheValueAndWhatWouldBeRight(String question, String field, String words) {
        // When
        var refused = Api.operator().get("/v1/placement/" + question).then();

        // Then
        refused.statusCode(422)
                .body("error.code", equalTo("invalid_input"))
                .body("error.details.fields[0].name", equalTo(field))
                .body("error.message", allOf(containsString(field), containsString(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "choice?server_type=nano&location=lab1", "evacuation?host=h1", "power"})
    void isNotForCustomers(String question) {
        // Given
        var project = Api.newProject();

        // When
        var refused = Api.with(project.token()).get("/v1/placement/" + question).then();

        // Then
        refused.statusCode(403).body("error.code", equalTo("forbidden"));
    }
}
