package dev.berth.api.idempotency;

import dev.berth.contracts.control.v1.RequestKey;
import java.util.Optional;
import java.util.UUID;

/**
 * How other services tell the repeats of one create from new ones. Its UUID is new whenever the client's key is new to us,
 * so that a key which is used again after it has expired makes a new thing.
 *
 * @param passwordSeed what a generated password is made from; only the caller's token leads to it
 */
public record CreateKey(Optional<UUID> uuid, String passwordSeed) {
    /** For a create that stands for itself. */
    static final CreateKey NONE = new CreateKey(Optional.empty(), "");

    public RequestKey onTheWire() {
        return uuid.map(named -> RequestKey.newBuilder()
                        .setUuid(named.toString())
                        .setPasswordSeed(passwordSeed)
                        .build())
                .orElseGet(RequestKey::getDefaultInstance);
    }

    @Override
    public String toString() {
        return "CreateKey[" + uuid.map(UUID::toString).orElse("none") + "]";
    }
}
