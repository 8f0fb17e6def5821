package dev.berth.contracts.time;

import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Instants as the contracts spell them. */
public final class Times {

    private Times() {}

    public static Timestamp of(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
