package dev.berth.contracts.error;

import dev.berth.model.problem.Problem;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import java.util.Optional;

/** Turns a problem into a failed call and back. What only operators may read does not cross. */
public final class WireProblems {
    static final Metadata.Key<ErrorBody> TRAILER =
            Metadata.Key.of("berth-error-bin", ProtoUtils.metadataMarshaller(ErrorBody.getDefaultInstance()));

    private WireProblems() {}

    public static StatusRuntimeException toStatus(Problem problem) {
        var trailers = new Metadata();
        trailers.put(TRAILER, body(problem));
        return status(problem)
                .withDescription(problem.getClass().getSimpleName())
                .asRuntimeException(trailers);
    }

    /** The problem that a failed call carries; empty when the call failed for another reason. */
    public static Optional<Problem> fromFailure(Throwable failure) {
        Metadata trailers = Status.trailersFromThrowable(failure);
        ErrorBody body = trailers == null ? null : trailers.get(TRAILER);
        if (body != null) {
            return problem(body);
        }
        return switch (Status.fromThrowable(failure).getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED -> Optional.of(new Problem.Unavailable(String.valueOf(failure)));
            default -> Optional.empty();
        };
    }

    private static Status status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> Status.NOT_FOUND;
            case Problem.Invalid _ -> Status.INVALID_ARGUMENT;
            case Problem.NotUnique _ -> Status.ALREADY_EXISTS;
            case Problem.NoCapacity _, Problem.LimitReached _ -> Status.RESOURCE_EXHAUSTED;
            case Problem.Locked _, Problem.WrongState _, Problem.Protected _ -> Status.FAILED_PRECONDITION;
            case Problem.Conflict _ -> Status.ABORTED;
            case Problem.Unavailable _ -> Status.UNAVAILABLE;
            case Problem.Late _ -> Status.DEADLINE_EXCEEDED;
        };
    }

    private static ErrorBody body(Problem problem) {
        var body = ErrorBody.newBuilder();
        switch (problem) {
            case Problem.NotFound p ->
                body.getNotFoundBuilder().setKind(p.kind()).setId(p.id());
            case Problem.Invalid p ->
                body.getInvalidBuilder().setField(p.field()).setReason(p.reason());
            case Problem.NotUnique p ->
                body.getNotUniqueBuilder().setKind(p.kind()).setField(p.field()).setValue(p.value());
            case Problem.Locked p ->
                body.getLockedBuilder().setServer(p.server()).setRunningAction(p.runningAction());
            case Problem.NoCapacity _ -> body.setNoCapacity(ErrorBody.NoCapacity.getDefaultInstance());
            case Problem.WrongState p ->
                body.getWrongStateBuilder().setCode(p.code()).setReason(p.reason());
            case Problem.Protected p -> body.getProtectedBuilder().setWhat(p.what());
            case Problem.Conflict p -> body.getConflictBuilder().setReason(p.reason());
            case Problem.LimitReached p -> body.getLimitReachedBuilder().addAllLimits(p.limits());
            case Problem.Unavailable _ -> body.setUnavailable(ErrorBody.Unavailable.getDefaultInstance());
            case Problem.Late p -> body.getLateBuilder().setFact(p.fact()).setDeadline(p.deadline());
        }
        return body.build();
    }

    private static Optional<Problem> problem(ErrorBody body) {
        return Optional.ofNullable(
                switch (body.getProblemCase()) {
                    case NOT_FOUND ->
                        new Problem.NotFound(
                                body.getNotFound().getKind(), body.getNotFound().getId());
                    case INVALID ->
                        new Problem.Invalid(
                                body.getInvalid().getField(), body.getInvalid().getReason());
                    case NOT_UNIQUE ->
                        new Problem.NotUnique(
                                body.getNotUnique().getKind(),
                                body.getNotUnique().getField(),
                                body.getNotUnique().getValue());
                    case LOCKED ->
                        new Problem.Locked(
                                body.getLocked().getServer(), body.getLocked().getRunningAction());
                    case NO_CAPACITY -> new Problem.NoCapacity("said by another service; its log has the reasons");
                    case WRONG_STATE ->
                        new Problem.WrongState(
                                body.getWrongState().getCode(),
                                body.getWrongState().getReason());
                    case PROTECTED -> new Problem.Protected(body.getProtected().getWhat());
                    case CONFLICT -> new Problem.Conflict(body.getConflict().getReason());
                    case LIMIT_REACHED ->
                        new Problem.LimitReached(body.getLimitReached().getLimitsList());
                    case UNAVAILABLE -> new Problem.Unavailable("said by another service; its log has the reasons");
                    case LATE ->
                        new Problem.Late(
                                body.getLate().getFact(), body.getLate().getDeadline());
                    case PROBLEM_NOT_SET -> null;
                });
    }
}
