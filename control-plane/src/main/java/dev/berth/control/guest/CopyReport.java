package dev.berth.control.guest;

import dev.berth.model.unit.DataSize;
import java.time.Duration;
import java.util.Optional;

/** How one copy stands, as its source tells; {@code downtime} is there once it ended and is known. */
public record CopyReport(
        String transferId,
        boolean ended,
        boolean succeeded,
        DataSize total,
        DataSize remaining,
        Optional<Duration> downtime) {}
