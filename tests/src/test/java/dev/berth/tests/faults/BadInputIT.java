package dev.berth.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.client.Answer;
import dev.berth.tests.client.BerthApi;
import dev.berth.tests.platform.Platform;
import dev.berth.tests.platform.Servers;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong requests get an error that names the field and the value, and change nothing. */
@Tag("platform")
class BadInputIT {
    private final Platform platform = Platform.settled();
    private final BerthApi customer = platform.customer();

    @ParameterizedTest
    @CsvSource({
        "good-name, gigantic, micro, lab1, invalid_input, server_type, gigantic",
        "good-name, nano, windows, lab1, invalid_input, image, windows",
        "good-name, nano, micro, moon1, invalid_input, location, moon1",
        "-bad-, nano, micro, lab1, invalid_input, name, -bad-",
        "under_score, nano, micro, lab1, invalid_input, name, under_score",
    })
    void aWrongFieldIsNamed(
            String name, String type, String image, String location, String code, String field, String value) {
        // Given
        long before = servers();

        // When
        Answer answer = customer.post(
                "/servers", Map.of("name", name, "server_type", type, "image", image, "location", location));

        // Then
        assertThat(answer.errorCode()).as("%s", answer).isEqualTo(code);
        JsonNode error = answer.body().path("error");
        assertThat(error.path("details").path("fields").path(0).path("name").asText())
                .isEqualTo(field);
        assertThat(error.toString()).contains(value);
        assertThat(servers()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\u0000b",
                "a b",
                "a;rm -rf b",
                "$(reboot)",
                "../../etc",
                "a'/><b",
                "\u202eevil",
                "b\u00fccher",
                ".",
                "a..b",
                "\ud83d\ude80",
                "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void aHostileNameIsRefused(String name) {
        // Given
        long before = servers();

        // When
        Answer answer = customer.post("/servers", Map.of("name", name, "server_type", "nano", "image", "micro"));

        // Then
        assertThat(answer.errorCode()).as("%s", answer).isEqualTo("invalid_input");
        assertThat(answer.body().path("error").path("message").asText()).contains("name");
        assertThat(servers()).isEqualTo(before);
    }

    @Test
    void userDataOf33KilobytesIsRefused() {
        // Given
        long before = servers();
        String tooMuch = "#cloud-config\n" + "#".repeat(33 * 1024);

        // When
        Answer answer = customer.post(
                "/servers", Map.of("name", "much", "server_type", "nano", "image", "micro", "user_data", tooMuch));

        // Then
        assertThat(answer.errorCode()).as("%s", answer.status()).isEqualTo("invalid_input");
        assertThat(answer.body().path("error").path("message").asText()).contains("user_data");
        assertThat(servers()).isEqualTo(before);
    }

    @Test
    void whatDoesNotFitIsRefusedAtOnce() {
        long before = servers();
        Answer answer = customer.post("/servers", Map.of("name", "too-big", "server_type", "medium", "image", "micro"));
        assertThat(answer.errorCode()).as("%s", answer).isEqualTo("resource_unavailable");
        assertThat(servers()).isEqualTo(before);
    }

    @Test
    void theSameNameTwiceIsRefused() {
        try (var servers = new Servers(customer)) {
            // Given
            String name = Servers.freshName();
            servers.requireSuccess(servers.create(name).action());

            // When
            Answer answer = customer.post("/servers", Map.of("name", name, "server_type", "nano", "image", "micro"));

            // Then
            assertThat(answer.errorCode()).as("%s", answer).isEqualTo("uniqueness_error");
            assertThat(answer.status()).isEqualTo(409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /servers?page=0, '', 422, invalid_input",
        "GET, /servers?per_page=x, '', 422, invalid_input",
        "GET, /servers?label_selector=a%20b, '', 422, invalid_input",
        "POST, /servers, '{\"name\": ', 400, json_error",
        "GET, /servers/999999999, '', 404, not_found",
        "GET, /nothing, '', 404, not_found",
        "POST, /servers/999999999/actions/poweron, '', 404, not_found"
    })
    void nonsenseGetsItsError(String method, String path, String body, int status, String code) {
        Answer answer = customer.send(method, path, body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void onlyARightTokenOpensTheDoor() {
        assertThat(platform.with("").get("/servers").errorCode()).isEqualTo("unauthorized");
        assertThat(platform.with("x".repeat(64)).get("/servers").errorCode()).isEqualTo("unauthorized");
        assertThat(customer.get("/hosts").errorCode()).isEqualTo("forbidden");
    }

    private long servers() {
        return customer.get("/servers")
                .expect(200)
                .body()
                .path("meta")
                .path("pagination")
                .path("total_entries")
                .asLong();
    }
}
