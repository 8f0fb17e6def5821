package dev.berth.control.event;

import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An event on its way into the table; {@code key} is made of the fact itself, so that it is written once. */
record Fact(
        String key,
        ServerId server,
        EventType type,
        Instant at,
        Optional<OperationId> operation,
        Optional<String> reason,
        Optional<String> detail,
        Optional<Duration> blackout) {

    Fact(String key, ServerId server, EventType type, Instant at, Optional<OperationId> operation) {
        this(key, server, type, at, operation, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Fact because(String why) {
        return new Fact(key, server, type, at, operation, Optional.of(why), detail, blackout);
    }

    Fact saying(String words) {
        return new Fact(key, server, type, at, operation, reason, Optional.of(words), blackout);
    }

    Fact stoodStill(Optional<Duration> howLong) {
        return new Fact(key, server, type, at, operation, reason, detail, howLong);
    }
}
