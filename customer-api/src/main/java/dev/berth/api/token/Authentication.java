package dev.berth.api.token;

import dev.berth.api.error.Refusal;
import dev.berth.api.ratelimit.Draw;
import dev.berth.api.ratelimit.RateLimits;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Asks of every request: whose is it, has its owner requests left, and may its owner make it? In this order. */
@Startup // a wrong hash in the configuration must stop the start, not the first request
@ApplicationScoped
class Authentication {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final RateLimits limits;
    private final Caller caller;
    private final List<TokenHash> operators;

    Authentication(Tokens tokens, RateLimits limits, Caller caller, TokenConfig config) {
        this.tokens = tokens;
        this.limits = limits;
        this.caller = caller;
        operators = config.operatorHashes().orElse(List.of()).stream()
                .map(String::strip)
                .filter(hash -> !hash.isEmpty())
                .map(TokenHash::new)
                .toList();
    }

    /** Also what leads nowhere is counted, so this comes before the path is looked at. */
    @ServerRequestFilter(preMatching = true)
    Uni<Void> count(HttpServerRequest request) {
        String bearer = bearer(request.getHeader("Authorization"));
        return principal(bearer)
                .invoke(who -> who.ifPresent(principal -> caller.is(principal, bearer)))
                .flatMap(who -> draw(who, request))
                .invoke(draw -> admit(draw, request.response()))
                .replaceWithVoid();
    }

    @ServerRequestFilter
    void check(HttpServerRequest request, SimpleResourceInfo resource) {
        var access = new Access(
                resource.getResourceClass().isAnnotationPresent(OperatorsOnly.class),
                request.method().name());
        Principal principal = caller.principal().orElseThrow(Refusal.UNAUTHORIZED::asException);
        access.refusalFor(principal).ifPresent(refusal -> {
            throw refusal.asException();
        });
    }

    /** Empty when there is none. */
    private static String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    private Uni<Optional<Principal>> principal(String bearer) {
        if (bearer.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        TokenHash hash = TokenHash.ofToken(bearer);
        if (isOperator(hash)) {
            return Uni.createFrom().item(Optional.of(new Principal.Operator()));
        }
        return tokens.holder(hash).map(holder -> holder.map(customer -> (Principal) customer));
    }

    private boolean isOperator(TokenHash hash) {
        boolean found = false;
        for (TokenHash operator : operators) {
            found |= operator.sameAs(hash);
        }
        return found;
    }

    private Uni<Draw> draw(Optional<Principal> who, HttpServerRequest request) {
        return who.map(principal -> switch (principal) {
                    case Principal.Operator _ -> limits.ofOperators();
                    case Principal.Customer customer -> limits.ofProject(customer.project());
                })
                .orElseGet(() -> Uni.createFrom()
                        .item(limits.ofStranger(request.remoteAddress().hostAddress())));
    }

    private static void admit(Draw draw, HttpServerResponse response) {
        response.putHeader("RateLimit-Limit", Integer.toString(draw.limit()));
        response.putHeader("RateLimit-Remaining", Integer.toString(draw.remaining()));
        response.putHeader("RateLimit-Reset", Long.toString(draw.fullAgain().getEpochSecond()));
        if (!draw.allowed()) {
            // Rounded up: who comes in a fraction of a second less would be turned away again.
            response.putHeader("Retry-After", Long.toString(draw.retryAfter().toSeconds() + 1));
            throw Refusal.RATE_LIMITED.asException();
        }
    }
}
