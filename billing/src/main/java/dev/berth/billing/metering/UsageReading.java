package dev.berth.billing.metering;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.berth.model.id.ServerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads events as periods of use. Pure, and the order of the events does not matter.
 *
 * <p>Where events of one server contradict each other, all stay recorded as evidence and the reading follows these rules:
 *
 * <ul>
 *   <li>any {@code VOIDED}: nothing is owed;
 *   <li>several {@code STARTED}: the earliest counts, with its project, name, type and location. A server is created
 *       once, so a second one is somebody's mistake, and must not make anybody pay twice;
 *   <li>several {@code ENDED}: the earliest counts. Nobody pays for a server after their delete was accepted;
 *   <li>no {@code STARTED} yet: no use yet. When the late event arrives, the time it began at counts.
 * </ul>
 */
public final class UsageReading {
    private static final Comparator<UsageEvent> EARLIEST =
            comparing(UsageEvent::at).thenComparing(UsageEvent::id);

    private UsageReading() {}

    /** The use of every server that the events tell of, by server id. */
    public static List<ServerUsage> read(List<UsageEvent> events) {
        Map<ServerId, List<UsageEvent>> byServer =
                events.stream().collect(groupingBy(UsageEvent::server, TreeMap::new, toList()));
        return byServer.values().stream()
                .map(UsageReading::readServer)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ServerUsage> readServer(List<UsageEvent> events) {
        if (earliest(events, UsageKind.VOIDED).isPresent()) {
            return Optional.empty();
        }
        Instant end = earliest(events, UsageKind.ENDED).map(UsageEvent::at).orElse(null);
        return earliest(events, UsageKind.STARTED)
                .map(started -> new ServerUsage(
                        started.server(),
                        started.project(),
                        started.serverName(),
                        started.serverType(),
                        started.location(),
                        started.at(),
                        end));
    }

    private static Optional<UsageEvent> earliest(List<UsageEvent> events, UsageKind kind) {
        return events.stream().filter(event -> event.kind() == kind).min(EARLIEST);
    }
}
