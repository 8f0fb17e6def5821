package dev.berth.api.token;

import dev.berth.model.id.ProjectId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes this request; set once, before any resource is called. */
@RequestScoped
public class Caller {
    private @Nullable Principal principal;
    private @Nullable String token;

    void is(Principal who, String bearer) {
        principal = who;
        token = bearer;
    }

    /** Empty when the token is missing or unknown. */
    Optional<Principal> principal() {
        return Optional.ofNullable(principal);
    }

    /** The text of the token. It opens what is sealed by it, and must never be stored or logged. */
    public String token() {
        if (token == null) {
            throw new IllegalStateException("the caller has no token");
        }
        return token;
    }

    public TokenHash tokenHash() {
        return TokenHash.ofToken(token());
    }

    /** The project that the token belongs to. Only customers get as far as an endpoint that asks. */
    public ProjectId project() {
        if (principal instanceof Principal.Customer customer) {
            return customer.project();
        }
        throw new IllegalStateException("the caller has no project: " + principal);
    }
}
