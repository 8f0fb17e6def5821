package dev.berth.agent.link;

import dev.berth.contracts.agent.v1.AgentMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent. A newer report of the same guest, or of the same kind, replaces the older one in its place: a slow
 * control plane gets fewer and fresher messages, and the outbox never grows beyond one message for each guest.
 */
final class Outbox {
    private static final String CENSUS = AgentMessage.BodyCase.GUESTS.name();

    private final Map<String, AgentMessage> waiting = new LinkedHashMap<>();

    synchronized void put(AgentMessage message) {
        String slot = slot(message);
        // In its place it might come before a census that is older.
        if (waiting.containsKey(CENSUS)) {
            waiting.remove(slot);
        }
        waiting.put(slot, message);
    }

    synchronized @Nullable AgentMessage take() {
        var first = waiting.entrySet().iterator();
        if (!first.hasNext()) {
            return null;
        }
        AgentMessage message = first.next().getValue();
        first.remove();
        return message;
    }

    /** A new stream begins with a census, which says all that waited and more. */
    synchronized void clear() {
        waiting.clear();
    }

    private static String slot(AgentMessage message) {
        return switch (message.getBodyCase()) {
            case GUEST -> "guest " + message.getGuest().getServerId();
            case HELLO, HEARTBEAT, PRESSURE, GUESTS, BODY_NOT_SET ->
                message.getBodyCase().name();
        };
    }
}
