package dev.berth.api.idempotency;

import dev.berth.model.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;

/** The part of a create that says whether it may be a repeat. */
@NullUnmarked // fields are filled by the framework
public class KeyedRequest {
    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 255;

    @HeaderParam(HEADER)
    @Parameter(
            description = "A name of your choice for this create, such as a UUID. Sent again with the same key and body"
                    + " within 24 hours, it makes nothing new: the answer is the first one, with the header"
                    + " Idempotency-Replayed: true.",
            schema = @Schema(minLength = 1, maxLength = LONGEST, pattern = "[!-~]*"))
    String key;

    @Context
    HttpServerRequest request;

    /** Empty when the client sent none. */
    Optional<String> checkedKey() {
        if (key == null && !request.headers().contains(HEADER)) {
            return Optional.empty();
        }
        // The framework takes an empty header for none; its sender meant something by it.
        if (key == null) {
            throw wrong("is empty; it must have 1 to %d characters".formatted(LONGEST));
        }
        if (key.length() > LONGEST) {
            throw wrong("has %d characters; it must have 1 to %d".formatted(key.length(), LONGEST));
        }
        if (!key.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw wrong("has a character that is no visible ASCII one; a UUID would do");
        }
        return Optional.of(key);
    }

    String endpoint() {
        return request.method() + " " + request.path();
    }

    private static RuntimeException wrong(String reason) {
        return new Problem.Invalid(HEADER, reason).asException();
    }
}
