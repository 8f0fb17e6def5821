package dev.berth.billing.metering;

import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.UUID;

/**
 * One fact about a server, as the control plane told it; the id makes it count once however often it is told.
 *
 * <p>The server's name only decorates a bill, so no name may keep a fact from being recorded: what could not be stored
 * or shown is replaced, never refused.
 */
public record UsageEvent(
        UUID id,
        UsageKind kind,
        Instant at,
        ProjectId project,
        ServerId server,
        String serverName,
        String serverType,
        String location) {

    private static final int LONGEST_NAME = 253;

    public UsageEvent {
        serverName = legible(serverName);
    }

    private static String legible(String name) {
        var legible = new StringBuilder();
        name.codePoints().limit(LONGEST_NAME).map(UsageEvent::visible).forEach(legible::appendCodePoint);
        return legible.toString();
    }

    /** Control characters, line breaks and marks that turn the writing direction become the replacement character. */
    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '\uFFFD';
            default -> character;
        };
    }
}
