package dev.berth.api.app;

import dev.berth.api.error.ErrorBody;
import dev.berth.api.error.Refusal;
import dev.berth.model.id.CorrelationId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Gives every answer, whatever makes it, a correlation id, and turns away bodies that nobody would read. */
@ApplicationScoped
final class Envelope {
    static final String CORRELATION = "X-Correlation-Id";

    private static final int BEFORE_ALL_OTHERS = 1000;

    private final long maxBody;

    Envelope(EnvelopeConfig config) {
        maxBody = config.maxBody().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::wrap, BEFORE_ALL_OTHERS);
    }

    private void wrap(RoutingContext request) {
        String correlation = correlation(request.request().getHeader(CORRELATION));
        MDC.put("correlation", correlation);
        request.response().putHeader(CORRELATION, correlation);
        if (announcedLength(request) > maxBody) {
            refuse(request);
        } else {
            request.next();
        }
    }

    /** A caller's own id is kept, so that its log and ours meet; what could forge a line of ours is replaced. */
    private static String correlation(@Nullable String theirs) {
        return Optional.ofNullable(theirs)
                .flatMap(CorrelationId::read)
                .map(CorrelationId::text)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static long announcedLength(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    private static void refuse(RoutingContext request) {
        // The rest of the body would be taken for the next request, so the connection ends with this answer.
        request.response()
                .putHeader("Connection", "close")
                .setStatusCode(Refusal.BODY_TOO_LARGE.status())
                .putHeader("Content-Type", "application/json")
                .end(Json.encode(ErrorBody.of(Refusal.BODY_TOO_LARGE)));
    }
}
