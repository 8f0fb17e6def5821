package dev.berth.api.error;

/** Why the public face itself turns a request away, before any other service is asked. */
public enum Refusal {
    UNAUTHORIZED(
            401, "unauthorized", "unable to authenticate: send a valid token as \"Authorization: Bearer <token>\""),
    FORBIDDEN(403, "forbidden", "this token may not call this endpoint"),
    TOKEN_READONLY(403, "token_readonly", "this token is read-only: use a token with the permission read_write"),
    RATE_LIMITED(
            429,
            "rate_limit_exceeded",
            "too many requests: the header Retry-After says in how many seconds to try again, RateLimit-Reset when all are free"),
    NO_BODY(400, "json_error", "the body must be a JSON object"),
    BODY_TOO_LARGE(413, "invalid_input", "the body of the request is too large");

    private final int status;
    private final String code;
    private final String message;

    Refusal(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
