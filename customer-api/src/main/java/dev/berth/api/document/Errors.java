package dev.berth.api.document;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The failures that a client must be ready for. Which of them an operation can have follows from its form. */
enum Errors {
    UNAUTHORIZED(401, "unauthorized", "The token is missing or unknown.", "unable to authenticate"),
    FORBIDDEN(
            403,
            "token_readonly",
            "The token may not do this (forbidden, token_readonly), or a limit of the project is reached"
                    + " (resource_limit_exceeded).",
            "this token is read-only"),
    NOT_FOUND(404, "not_found", "There is no such thing in this project.", "server with ID '42' not found"),
    CONFLICT(
            409,
            "uniqueness_error",
            "The name is in use (uniqueness_error), or the same request is being worked on (conflict: try again).",
            "server with the name 'web1' already exists"),
    NO_CAPACITY(412, "resource_unavailable", "There is no room right now.", "no capacity in this location right now"),
    INVALID(
            422,
            "invalid_input",
            "A field or parameter is wrong; details name it. Other codes say that the thing is in a state in which this"
                    + " cannot be done.",
            "invalid input in field 'name': is missing"),
    LOCKED(
            423,
            "locked",
            "Another action is going on: try again when it has ended.",
            "server 42 is busy with stop_server"),
    TOO_MANY(
            429, "rate_limit_exceeded", "Too many requests: Retry-After says when to come again.", "too many requests"),
    UNAVAILABLE(
            503,
            "unavailable",
            "A part of the platform does not answer right now: try again.",
            "this part of the service does not answer right now");

    private static final Set<HttpMethod> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final int status;
    private final String code;
    private final String words;
    private final String example;

    Errors(int status, String code, String words, String example) {
        this.status = status;
        this.code = code;
        this.words = words;
        this.example = example;
    }

    String status() {
        return Integer.toString(status);
    }

    /** Its name among the document's components. */
    String component() {
        return "Error" + status;
    }

    boolean canHappen(String path, HttpMethod method, Operation operation) {
        boolean changes = CHANGING.contains(method);
        boolean ofServer = path.startsWith("/v1/servers/");
        return switch (this) {
            case UNAUTHORIZED, FORBIDDEN, TOO_MANY, UNAVAILABLE -> true;
            case NOT_FOUND -> path.contains("{");
            case CONFLICT -> operation.getRequestBody() != null;
            case NO_CAPACITY -> method == HttpMethod.POST && (path.equals("/v1/servers") || path.equals("/v1/moves"));
            case INVALID -> operation.getRequestBody() != null || hasQuery(operation) || (changes && ofServer);
            case LOCKED -> changes && ofServer;
        };
    }

    private static boolean hasQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == In.QUERY);
    }

    APIResponse response() {
        Schema schema = OASFactory.createObject(Schema.class).ref("ErrorBody");
        MediaType json = OASFactory.createObject(MediaType.class).schema(schema).example(example());
        APIResponse response = OASFactory.createObject(APIResponse.class)
                .description(words)
                .content(OASFactory.createObject(Content.class).addMediaType("application/json", json));
        for (String header : headers()) {
            response.addHeader(
                    header,
                    OASFactory.createObject(org.eclipse.microprofile.openapi.models.headers.Header.class)
                            .schema(OASFactory.createObject(Schema.class).addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    private List<String> headers() {
        return this == TOO_MANY
                ? List.of("Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")
                : List.of();
    }

    private Object example() {
        var failure = new java.util.LinkedHashMap<String, Object>();
        failure.put("code", code);
        failure.put("message", example);
        failure.put("details", null);
        return java.util.Map.of("error", failure);
    }
}
