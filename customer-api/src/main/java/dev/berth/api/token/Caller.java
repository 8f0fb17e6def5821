package dev.berth.api.token;

import dev.berth.model.id.ProjectId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who makes this request; set once, before any resource is called. */
@RequestScoped
public class Caller {
    private @Nullable Principal principal;

    void is(Principal who) {
        principal = who;
    }

    /** The project that the token belongs to. Only customers get as far as an endpoint that asks. */
    public ProjectId project() {
        if (principal instanceof Principal.Customer customer) {
            return customer.project();
        }
        throw new IllegalStateException("the caller has no project: " + principal);
    }
}
