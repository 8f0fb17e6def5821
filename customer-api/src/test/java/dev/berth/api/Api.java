package dev.berth.api;

import static io.restassured.RestAssured.given;

import dev.berth.api.fake.FakePlatform;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicLong;

/** Calls the service under test, as a customer or as an operator. */
public final class Api {
    private static final AtomicLong PROJECTS = new AtomicLong();

    private Api() {}

    /** A project of its own for each test, and the token that came with it. */
    public record Project(long id, String token) {}

    public static Project newProject() {
        var answer = operator()
                .body("{\"name\": \"project-" + PROJECTS.incrementAndGet() + "\"}")
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Project(answer.getLong("project.id"), answer.getString("token"));
    }

    public static String readOnlyToken(Project project) {
        return operator()
                .body("{\"name\": \"reader\", \"permission\": \"read\"}")
                .post("/v1/projects/" + project.id() + "/tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("token");
    }

    public static RequestSpecification operator() {
        return with(FakePlatform.OPERATOR);
    }

    public static RequestSpecification with(String token) {
        return json().header("Authorization", "Bearer " + token);
    }

    public static RequestSpecification json() {
        return given().contentType("application/json");
    }

    /** Makes a small server and returns its id. */
    public static long newServer(Project project, String name) {
        return with(project.token())
                .body("{\"name\": \"" + name + "\", \"server_type\": \"nano\", \"image\": \"micro\"}")
                .post("/v1/servers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("server.id");
    }
}
