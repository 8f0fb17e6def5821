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

    @ServerRequestFilter
    Uni<Void> check(HttpServerRequest request, SimpleResourceInfo resource) {
        var access = new Access(
                resource.getResourceClass().isAnnotationPresent(OperatorsOnly.class),
                request.method().name());
        String bearer = bearer(request.getHeader("Authorization"));
        return principal(bearer)
                .invoke(who -> admit(who, bearer, access, request))
                .replaceWithVoid();
    }

    /** Empty when there is none. */
    private static String bearer(@Nullable String header) {
        boolean one = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return one ? header.substring(SCHEME.length()).strip() : "";
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

    private void admit(Optional<Principal> who, String bearer, Access access, HttpServerRequest request) {
        Draw draw = who.map(this::draw)
                .orElseGet(() -> limits.ofStranger(request.remoteAddress().hostAddress()));
        tell(draw, request.response());
        if (!draw.allowed()) {
            throw Refusal.RATE_LIMITED.asException();
        }
        Principal principal = who.orElseThrow(Refusal.UNAUTHORIZED::asException);
        access.refusalFor(principal).ifPresent(refusal -> {
            throw refusal.asException();
        });
        caller.is(principal, bearer);
    }

    private Draw draw(Principal principal) {
        return switch (principal) {
            case Principal.Operator _ -> limits.ofOperators();
            case Principal.Customer customer -> limits.ofProject(customer.project());
        };
    }

    private static void tell(Draw draw, HttpServerResponse response) {
        response.putHeader("RateLimit-Limit", Integer.toString(draw.limit()));
        response.putHeader("RateLimit-Remaining", Integer.toString(draw.remaining()));
        response.putHeader("RateLimit-Reset", Long.toString(draw.fullAgain().getEpochSecond()));
    }
}
