package dev.berth.api.upstream;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as clients get them: whole seconds for resources, as they expect; milliseconds where things are measured. */
public final class WireTime {

    private WireTime() {}

    public static Instant seconds(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds());
    }

    public static @Nullable Instant secondsOrNull(boolean present, Timestamp time) {
        return present ? seconds(time) : null;
    }

    public static Instant millis(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).truncatedTo(ChronoUnit.MILLIS);
    }
}
