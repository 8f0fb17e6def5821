package dev.berth.billing.metering;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time for which one server is owed: from its accepted create to its accepted delete, switched off or not.
 *
 * @param end null while the server still exists
 */
public record ServerUsage(
        ServerId server,
        ProjectId project,
        String name,
        String serverType,
        String location,
        Instant start,
        @Nullable Instant end) {

    /** The part of the use that is known at {@code now}; empty if the server starts later than that. */
    public Optional<Span> until(Instant now) {
        if (start.isAfter(now)) {
            return Optional.empty();
        }
        var last = end == null || end.isAfter(now) ? now : end;
        // Two clocks may disagree by a moment: an end before its start is no time at all, not negative time.
        return Optional.of(new Span(start, last.isBefore(start) ? start : last));
    }
}
