package dev.berth.control.contract;

import dev.berth.contracts.control.v1.RequestKey;
import dev.berth.model.problem.Problem;
import java.util.Optional;
import java.util.UUID;

/** Names of requests as the contracts spell them. */
final class RequestKeys {

    private RequestKeys() {}

    /** The key's default, an empty one, names nothing. */
    static Optional<dev.berth.control.request.RequestKey> read(RequestKey key) {
        if (key.getUuid().isEmpty()) {
            return Optional.empty();
        }
        var seed = Optional.of(key.getPasswordSeed()).filter(text -> !text.isEmpty());
        try {
            return Optional.of(new dev.berth.control.request.RequestKey(UUID.fromString(key.getUuid()), seed));
        } catch (IllegalArgumentException wrong) {
            throw new Problem.Invalid("request_key", String.valueOf(wrong.getMessage())).asException();
        }
    }
}
