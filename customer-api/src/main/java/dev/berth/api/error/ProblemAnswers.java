package dev.berth.api.error;

import dev.berth.api.error.ErrorBody.Failure;
import dev.berth.api.error.ErrorDetails.Named;
import dev.berth.api.error.ErrorDetails.ReachedLimits;
import dev.berth.api.error.ErrorDetails.TakenFields;
import dev.berth.model.problem.Problem;
import java.util.List;

/** What each problem looks like to a client: status, code, text. No default branch: a new problem must be mapped. */
final class ProblemAnswers {

    record Answer(int status, ErrorBody body) {}

    private ProblemAnswers() {}

    static Answer of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound p ->
                answer(404, "not_found", "%s with ID '%s' not found".formatted(p.kind(), p.id()));
            case Problem.Invalid p -> new Answer(422, ErrorBody.invalid(p.field(), p.reason()));
            case Problem.NotUnique p -> new Answer(409, notUnique(p));
            case Problem.Locked p ->
                answer(423, "locked", "server %s is busy with %s".formatted(p.server(), p.runningAction()));
            case Problem.NoCapacity _ -> answer(412, "resource_unavailable", "no capacity in this location right now");
            case Problem.WrongState p -> answer(422, p.code(), p.reason());
            case Problem.Protected p -> answer(422, "protected", p.what() + " is protected");
            case Problem.Conflict p -> answer(409, "conflict", p.reason());
            case Problem.LimitReached p -> new Answer(403, limitReached(p));
            case Problem.Unavailable _ ->
                answer(503, "unavailable", "this part of the service does not answer right now");
            case Problem.Late _ -> answer(504, "timeout", "this took too long and was given up");
        };
    }

    private static Answer answer(int status, String code, String message) {
        return new Answer(status, ErrorBody.of(code, message));
    }

    private static ErrorBody notUnique(Problem.NotUnique p) {
        String message = "%s with the %s '%s' already exists".formatted(p.kind(), p.field(), p.value());
        return new ErrorBody(new Failure("uniqueness_error", message, new TakenFields(List.of(new Named(p.field())))));
    }

    private static ErrorBody limitReached(Problem.LimitReached p) {
        String message = "the project has reached its limit: " + String.join(", ", p.limits());
        var limits = p.limits().stream().map(Named::new).toList();
        return new ErrorBody(new Failure("resource_limit_exceeded", message, new ReachedLimits(limits)));
    }
}
