package dev.berth.model.problem;

import java.util.List;

/** Why a request cannot be served, in terms its caller can act on. Knows nothing of HTTP or gRPC. */
public sealed interface Problem {

    /** There is no such thing, or it belongs to a stranger: the two must look alike. */
    record NotFound(String kind, String id) implements Problem {}

    /** A field's value is wrong; {@code reason} names the value and what would be right. */
    record Invalid(String field, String reason) implements Problem {}

    /** Another thing of this kind already has this value in this field. */
    record NotUnique(String kind, String field, String value) implements Problem {}

    /** The server is busy with a customer's earlier action; the same request may pass later. */
    record Locked(String server, String runningAction) implements Problem {}

    /** Nothing fits right now. {@code explanation} is for operators and must not reach a tenant. */
    record NoCapacity(String explanation) implements Problem {}

    /** The thing is in a state in which this cannot be done. */
    record WrongState(String code, String reason) implements Problem {}

    /** Protected against this by its owner. */
    record Protected(String what) implements Problem {}

    /** What was read has changed since: read again, then decide again. */
    record Conflict(String reason) implements Problem {}

    /** The project has reached one of its limits. */
    record LimitReached(List<String> limits) implements Problem {
        public LimitReached {
            limits = List.copyOf(limits);
        }
    }

    /** A part of the platform does not answer now; {@code explanation} is for operators only. */
    record Unavailable(String explanation) implements Problem {}

    /** The fact that a piece of work waited for did not come in time. */
    record Late(String fact, String deadline) implements Problem {}

    default ProblemException asException() {
        return new ProblemException(this);
    }
}
