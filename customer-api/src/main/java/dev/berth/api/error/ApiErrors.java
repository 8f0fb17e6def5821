package dev.berth.api.error;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.berth.api.error.ProblemAnswers.Answer;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become HTTP. What is our fault is logged here, once, with its cause. */
final class ApiErrors {
    private static final Logger LOG = Logger.getLogger(ApiErrors.class);

    @ServerExceptionMapper
    RestResponse<ErrorBody> refused(RefusedException exception) {
        return answer(exception.refusal().status(), ErrorBody.of(exception.refusal()));
    }

    @ServerExceptionMapper
    RestResponse<ErrorBody> problem(ProblemException exception, UriInfo uri) {
        Answer answer = ProblemAnswers.of(exception.problem());
        if (exception.problem() instanceof Problem.Unavailable(String explanation)) {
            LOG.warnf("upstream unavailable path=%s cause=%s", uri.getPath(), explanation);
        }
        return answer(answer.status(), answer.body());
    }

    @ServerExceptionMapper
    RestResponse<ErrorBody> wrongJson(MismatchedInputException exception) {
        Answer answer = JsonAnswers.of(exception);
        return answer(answer.status(), answer.body());
    }

    /** What the framework itself refuses: unknown paths, wrong methods, bodies that are no JSON. */
    @ServerExceptionMapper
    RestResponse<ErrorBody> framework(WebApplicationException exception, UriInfo uri) {
        int status = exception.getResponse().getStatus();
        return switch (status) {
            case 400 -> {
                Answer answer = JsonAnswers.of(exception.getCause());
                yield answer(answer.status(), answer.body());
            }
            case 404 -> answer(404, ErrorBody.of("not_found", "there is nothing at " + uri.getPath()));
            case 405 -> answer(405, ErrorBody.of("method_not_allowed", "this path does not take this method"));
            case 406 -> answer(406, ErrorBody.of("unsupported_error", "answers are application/json only"));
            case 413 -> answer(413, ErrorBody.of(Refusal.BODY_TOO_LARGE));
            case 415 -> answer(415, ErrorBody.of("json_error", "send the body with Content-Type: application/json"));
            default -> unexpected(exception, uri);
        };
    }

    /** A body without an announced length is found too large only while it is read. */
    @ServerExceptionMapper
    RestResponse<ErrorBody> unreadable(IOException exception, UriInfo uri) {
        return "Request too large".equals(exception.getMessage())
                ? answer(413, ErrorBody.of(Refusal.BODY_TOO_LARGE))
                : unexpected(exception, uri);
    }

    @ServerExceptionMapper
    RestResponse<ErrorBody> unexpected(Throwable failure, UriInfo uri) {
        if (DatabaseAway.isCauseOf(failure)) {
            return problem(new Problem.Unavailable(String.valueOf(failure)).asException(), uri);
        }
        LOG.errorf(failure, "request failed path=%s", uri.getPath());
        return answer(500, ErrorBody.of("service_error", "an error happened on our side; X-Correlation-Id names it"));
    }

    private static RestResponse<ErrorBody> answer(int status, ErrorBody body) {
        return RestResponse.ResponseBuilder.<ErrorBody>create(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
