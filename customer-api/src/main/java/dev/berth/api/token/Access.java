package dev.berth.api.token;

import dev.berth.api.error.Refusal;
import java.util.Optional;
import java.util.Set;

/** Which endpoint. {@code operatorsOnly} tells its kind, {@code method} is the HTTP method used on it. */
record Access(boolean operatorsOnly, String method) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Why the principal may not have this access; empty when it may. */
    Optional<Refusal> refusalFor(Principal principal) {
        return switch (principal) {
            case Principal.Operator _ -> operatorsOnly ? Optional.empty() : Optional.of(Refusal.FORBIDDEN);
            case Principal.Customer customer -> refusalFor(customer);
        };
    }

    private Optional<Refusal> refusalFor(Principal.Customer customer) {
        if (operatorsOnly) {
            return Optional.of(Refusal.FORBIDDEN);
        }
        boolean allowed = customer.permission() == Permission.READ_WRITE || READING.contains(method);
        return allowed ? Optional.empty() : Optional.of(Refusal.TOKEN_READONLY);
    }
}
