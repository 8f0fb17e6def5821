package dev.berth.control.app;

import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a problem becomes HTTP. Texts for operators do not leave. */
public class HttpErrors {

    /** {@code {"error": {"code", "message"}}} */
    public record Body(Reason error) {
        /** A code for programs, a sentence for people. */
        public record Reason(String code, String message) {}
    }

    @ServerExceptionMapper
    public RestResponse<Body> toResponse(ProblemException exception) {
        return switch (exception.problem()) {
            case Problem.NotFound p -> error(404, "not_found", "%s %s not found".formatted(p.kind(), p.id()));
            case Problem.Invalid p -> error(422, "invalid_input", "%s %s".formatted(p.field(), p.reason()));
            case Problem.NotUnique p -> error(409, "uniqueness_error", "%s is taken".formatted(p.field()));
            case Problem.Locked p -> error(423, "locked", "busy with %s".formatted(p.runningAction()));
            case Problem.NoCapacity _ -> error(412, "resource_unavailable", "no capacity right now");
            case Problem.WrongState p -> error(422, p.code(), p.reason());
            case Problem.Protected p -> error(422, "protected", "%s is protected".formatted(p.what()));
            case Problem.Conflict p -> error(409, "conflict", p.reason());
            case Problem.LimitReached p ->
                error(403, "resource_limit_exceeded", "limits reached: %s".formatted(String.join(", ", p.limits())));
            case Problem.Unavailable _ -> error(503, "unavailable", "not available right now; try again");
            case Problem.Late p -> error(504, "timeout", "%s did not come in time".formatted(p.fact()));
        };
    }

    private static RestResponse<Body> error(int status, String code, String message) {
        return RestResponse.ResponseBuilder.<Body>create(status)
                .entity(new Body(new Body.Reason(code, message)))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
