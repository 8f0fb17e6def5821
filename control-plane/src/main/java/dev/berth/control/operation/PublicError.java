package dev.berth.control.operation;

import dev.berth.model.problem.Problem;

/** What a customer reads of a failed action: a code that programs branch on, and what can be done. */
public record PublicError(String code, String message) {

    /** What is for operators only does not appear here. */
    public static PublicError of(Problem problem) {
        return switch (problem) {
            case Problem.NotFound p -> new PublicError("not_found", "%s %s not found".formatted(p.kind(), p.id()));
            case Problem.Invalid p -> new PublicError("invalid_input", "%s: %s".formatted(p.field(), p.reason()));
            case Problem.NotUnique p ->
                new PublicError("uniqueness_error", "%s %s \"%s\" is taken".formatted(p.kind(), p.field(), p.value()));
            case Problem.Locked p ->
                new PublicError("locked", "server %s is busy with %s".formatted(p.server(), p.runningAction()));
            case Problem.NoCapacity _ ->
                new PublicError("resource_unavailable", "no capacity in this location right now; try again later");
            case Problem.WrongState p -> new PublicError(p.code(), p.reason());
            case Problem.Protected p -> new PublicError("protected", "%s is protected".formatted(p.what()));
            case Problem.Conflict p -> new PublicError("conflict", p.reason());
            case Problem.LimitReached p ->
                new PublicError("resource_limit_exceeded", "limit reached: " + String.join(", ", p.limits()));
            case Problem.Unavailable _ ->
                new PublicError("unavailable", "the platform could not do this now; try again later");
            case Problem.Late _ ->
                new PublicError("timeout", "this took too long and is being looked into; try again later");
        };
    }
}
