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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(FakePlatform.class)
class ServerIT {
    private Project project;

    @BeforeEach
    void aProjectOfItsOwn() {
        project = Api.newProject();
    }

    @Test
    void aCreatedServerShowsEveryKey() {
        // Given
        String body = """
                {"name": "web-1", "server_type": "nano", "image": "micro", "location": "lab2", "labels": {"env": "test"}}""";

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(201)
                .body("server.name", equalTo("web-1"))
                .body("server.status", equalTo("initializing"))
                .body("server.datacenter.name", equalTo("lab2-dc1"))
                .body("server.datacenter.location.name", equalTo("lab2"))
                .body("server.location.name", equalTo("lab2"))
                .body("server.server_type.prices[0].price_hourly.net", equalTo("0.0030"))
                .body("server.image.name", equalTo("micro"))
                .body("server.labels.env", equalTo("test"))
                .body("server.public_net.ipv4.dns_ptr", nullValue())
                .body("action.command", equalTo("create_server"))
                .body("action.resources[0].type", equalTo("server"))
                .body("next_actions", hasSize(0))
                .body("root_password", equalTo("once-only"));
        Map<String, Object> server = answer.extract().jsonPath().getMap("server");
        assertThat(server.keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "status",
                        "created",
                        "public_net",
                        "private_net",
                        "server_type",
                        "datacenter",
                        "location",
                        "image",
                        "iso",
                        "rescue_enabled",
                        "locked",
                        "backup_window",
                        "outgoing_traffic",
                        "ingoing_traffic",
                        "included_traffic",
                        "protection",
                        "labels",
                        "volumes",
                        "load_balancers",
                        "primary_disk_size",
                        "placement_group");
        Map<String, Object> net = answer.extract().jsonPath().getMap("server.public_net");
        assertThat(net.keySet()).containsExactlyInAnyOrder("ipv4", "ipv6", "floating_ips", "firewalls");
        Map<String, Object> action = answer.extract().jsonPath().getMap("action");
        assertThat(action.keySet())
                .containsExactlyInAnyOrder(
                        "id", "command", "status", "progress", "started", "finished", "resources", "error");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "'\"1\"','\"2\"'", "'\"nano\"','\"debian-12\"'"})
    void referencesAreIdsNamesOrIdsAsText(String type, String image) {
        // Given
        String body = "{\"name\": \"web\", \"server_type\": %s, \"image\": %s}".formatted(type, image);

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(201)
                .body("server.server_type.name", equalTo("nano"))
                .body("server.image.name", equalTo("debian-12"));
    }

    @Test
    void aKeyGoesToTheControlPlaneAndNoPasswordComesBack() {
        // Given
        String line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM a comment";
        Api.with(project.token())
                .body("{\"name\": \"mine\", \"public_key\": \"" + line + "\"}")
                .post("/v1/ssh_keys")
                .then()
                .statusCode(201);
        String body = "{\"name\": \"web\", \"server_type\": 1, \"image\": 1, \"ssh_keys\": [\"mine\"]}";

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(201).body("root_password", nullValue());
        assertThat(FakePlatform.control().creates().getLast().getSshKeysList()).containsExactly(line);
    }

    @Test
    void anotherProjectsKeyIsUnknown() {
        // Given
        var owner = Api.newProject();
        String key = "{\"name\": \"theirs\", \"public_key\": \"ssh-ed25519"
                + " AAAAC3NzaC1lZDI1NTE5AAAAIBrPhK15gb2DQKv15o0CpU4C89YahK5LDXHKzL3/NoCM\"}";
        Api.with(owner.token()).body(key).post("/v1/ssh_keys").then().statusCode(201);
        String body = "{\"name\": \"web\", \"server_type\": 1, \"image\": 1, \"ssh_keys\": [\"theirs\"]}";

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(422).body("error.details.fields[0].name", equalTo("ssh_keys"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | {'server_type': 1, 'image': 1}",
                "name | {'name': 'no_underscores', 'server_type': 1, 'image': 1}",
                "server_type | {'name': 'web', 'image': 1}",
                "server_type | {'name': 'web', 'server_type': 'huge', 'image': 1}",
                "server_type | {'name': 'web', 'server_type': true, 'image': 1}",
                "image | {'name': 'web', 'server_type': 1}",
                "image | {'name': 'web', 'server_type': 1, 'image': 99}",
                "location | {'name': 'web', 'server_type': 1, 'image': 1, 'location': 'moon'}",
                "datacenter | {'name': 'web', 'server_type': 1, 'image': 1, 'location': 1, 'datacenter': 1}",
                "labels | {'name': 'web', 'server_type': 1, 'image': 1, 'labels': {'a b': 'c'}}",
                "labels.a | {'name': 'web', 'server_type': 1, 'image': 1, 'labels': {'a': 1}}",
                "labels | {'name': 'web', 'server_type': 1, 'image': 1, 'labels': {'a': null}}",
                "name | {'name': 5, 'server_type': 1, 'image': 1}",
                "start_after_create | {'name': 'web', 'server_type': 1, 'image': 1, 'start_after_create': 'yes'}",
                "ssh_keys | {'name': 'web', 'server_type': 1, 'image': 1, 'ssh_keys': 'mine'}",
                "ssh_keys | {'name': 'web', 'server_type': 1, 'image': 1, 'ssh_keys': ['nobodys']}"
            })
    void aWrongFieldIsNamed(String field, String body) {
        // When
        var answer = Api.with(project.token())
                .body(body.replace('\'', '"'))
                .post("/v1/servers")
                .then();

        // Then
        answer.statusCode(422)
                .body("error.code", equalTo("invalid_input"))
                .body("error.details.fields[0].name", equalTo(field));
    }

    @Test
    void userDataAboveTheLimitIsRefusedAndAtTheLimitTaken() {
        // Given
        String body = "{\"name\": \"web\", \"server_type\": 1, \"image\": 1, \"user_data\": \"%s\"}";

        // When
        var tooMuch = Api.with(project.token())
                .body(body.formatted("é".repeat(16 * 1024) + "x"))
                .post("/v1/servers")
                .then();
        var most = Api.with(project.token())
                .body(body.formatted("é".repeat(16 * 1024)))
                .post("/v1/servers")
                .then();

        // Then
        tooMuch.statusCode(422).body("error.details.fields[0].name", equalTo("user_data"));
        most.statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'volumes': [1]",
                "'networks': [1]",
                "'firewalls': [{'firewall': 1}]",
                "'placement_group': 1",
                "'public_net': {'enable_ipv4': false}",
                "'public_net': {'ipv4': 5}"
            })
    void anOptionThatWeDoNotHaveIsRefused(String option) {
        // Given
        String body = "{'name': 'web', 'server_type': 1, 'image': 1, %s}"
                .formatted(option)
                .replace('\'', '"');

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(422).body("error.code", equalTo("unsupported_error"));
    }

    @Test
    void emptyOptionsAreNoOptions() {
        // Given
        String body = """
                {"name": "web", "server_type": 1, "image": 1, "volumes": [], "networks": [], "firewalls": null,
                 "automount": false, "public_net": {"enable_ipv4": true, "enable_ipv6": true}, "something_new": 1}""";

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(201);
    }

    @Test
    void aCreateRetriedUnderTheSameNameMakesNoSecondServer() {
        // Given
        Api.newServer(project, "only-one");
        String body = "{\"name\": \"only-one\", \"server_type\": 1, \"image\": 1}";

        // When
        var answer = Api.with(project.token()).body(body).post("/v1/servers").then();

        // Then
        answer.statusCode(409).body("error.code", equalTo("uniqueness_error"));
        Api.with(project.token()).get("/v1/servers").then().body("servers", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-x",
                "x-",
                "a b",
                "a..b",
                "../../etc/passwd",
                "..\\\\windows",
                "/etc/shadow",
                "$(reboot)",
                "`id`",
                "a;reboot",
                "a|b",
                "a&b",
                "a>b",
                "a'b",
                "a\\\"b",
                "a\\nb",
                "a\\u0000b",
                "%00",
                "b\u00fccher",
                "\u540d\u524d",
                "\ud83d\udc04",
                "a\u200bb",
                "under_score"
            })
    void aHostileNameIsRefusedByCreateAndRename(String name) {
        // Given
        long id = Api.newServer(project, "web");

        // When
        var create = Api.with(project.token())
                .body("{\"name\": \"" + name + "\", \"server_type\": 1, \"image\": 1}")
                .post("/v1/servers")
                .then();
        var rename = Api.with(project.token())
                .body("{\"name\": \"" + name + "\"}")
                .put("/v1/servers/" + id)
                .then();

        // Then
        for (var answer : List.of(create, rename)) {
            answer.statusCode(422)
                    .body("error.code", equalTo("invalid_input"))
                    .body("error.details.fields[0].name", equalTo("name"));
        }
        Api.with(project.token()).get("/v1/servers").then().body("servers.name", contains("web"));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 254, 300})
    void aNameThatIsTooLongIsRefused(int length) {
        // When
        var answer = Api.with(project.token())
                .body("{\"name\": \"" + "a".repeat(length) + "\", \"server_type\": 1, \"image\": 1}")
                .post("/v1/servers")
                .then();

        // Then
        answer.statusCode(422).body("error.details.fields[0].name", equalTo("name"));
    }
}
