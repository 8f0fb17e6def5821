package dev.berth.api.metric;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.berth.api.Api;
import dev.berth.api.fake.FakePlatform;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class MetricsIT {
    private static final String HOUR = "start=2026-01-31T12:00:00Z&end=2026-01-31T13:00:00Z";

    private Api.Project owner;
    private String path;

    @BeforeEach
    void oneServer() {
        owner = Api.newProject();
        path = "/v1/servers/" + Api.newServer(owner, "web") + "/metrics?";
    }

    @Test
    void showsCurvesAsClientsDrawThem() {
        // When
        var answer = Api.with(owner.token()).get(path + HOUR + "&type=cpu").then();

        // Then
        answer.statusCode(200)
                .body("metrics.start", equalTo("2026-01-31T12:00:00Z"))
                .body("metrics.end", equalTo("2026-01-31T13:00:00Z"))
                .body("metrics.step", equalTo(30))
                .body(
                        "metrics.time_series.cpu.values",
                        equalTo(List.of(
                                List.of(1769860800, "2.5"),
                                List.of(1769860830, "100000000"),
                                List.of(1769860890, "0.0"))));
    }

    @Test
    void takesSeveralTypesWithCommasOrRepeated() {
        // When
        var commas = Api.with(owner.token()).get(path + HOUR + "&type=cpu,disk").then();
        var repeated = Api.with(owner.token())
                .get(path + HOUR + "&type=cpu&type=network&step=60")
                .then();

        // Then
        commas.statusCode(200)
                .body("metrics.time_series", hasKey("cpu"))
                .body("metrics.time_series", hasKey("disk.0.iops.read"));
        repeated.statusCode(200)
                .body("metrics.time_series", hasKey("network.0.pps.in"))
                .body("metrics.step", equalTo(60));
    }

    @Test
    void takesATimeWithAnOffset() {
        Api.with(owner.token())
                .urlEncodingEnabled(false)
                .get(path + "type=cpu&start=2026-01-31T13:00:00%2B01:00&end=2026-01-31T14:00:00+01:00")
                .then()
                .statusCode(200)
                .body("metrics.start", equalTo("2026-01-31T12:00:00Z"))
                .body("metrics.end", equalTo("2026-01-31T13:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start=2026-01-31T12:00:00Z&end=2026-01-31T13:00:00Z          | type  | cpu, disk, network",
                "type=cpu,memory&start=2026-01-31T12:00:00Z&end=2026-01-31T13:00:00Z | type | memory",
                "type=cpu&end=2026-01-31T13:00:00Z                            | start | must be given",
                "type=cpu&start=2026-01-31T12:00:00Z                          | end   | must be given",
                "type=cpu&start=yesterday&end=2026-01-31T13:00:00Z            | start | yesterday",
                "type=cpu&start=2026-01-31T12:00:00Z&end=2026-01-31           | end   | 2026-01-31",
                "type=cpu&start=2026-01-31T12:00:00Z&end=2026-01-31T13:00:00Z&step=0 | step | from 1",
                "type=cpu&start=2026-01-31T12:00:00Z&end=2026-01-31T13:00:00Z&step=x | step | from 1",
            })
    void namesWhatIsWrong(String query, String field, String words) {
        Api.with(owner.token())
                .get(path + query)
                .then()
                .statusCode(422)
                .body("error.code", equalTo("invalid_input"))
                .body("error.details.fields[0].name", equalTo(field))
                .body("error.details.fields[0].messages[0]", containsString(words));
    }
}
