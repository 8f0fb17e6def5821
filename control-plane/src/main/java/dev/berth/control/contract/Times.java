package dev.berth.control.contract;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Instants as the contracts spell them. */
final class Times {

    private Times() {}

    static Timestamp of(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
