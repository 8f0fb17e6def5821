package dev.berth.billing.metering;

import static java.util.Comparator.comparing;

import dev.berth.model.id.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;

/** Usage events in PostgreSQL; the unique event id and {@code on conflict do nothing} make the repeat harmless. */
@ApplicationScoped
class SqlUsageStore implements UsageStore {
    private static final String ADD = """
            insert into usage_event
                (event_id, kind, at, project_id, server_id, server_name, server_type, location, received_at)
            select event.*, :received_at
            from unnest(
                cast(:ids as uuid[]), cast(:kinds as text[]), cast(cast(:instants as text[]) as timestamptz[]),
                cast(:projects as bigint[]), cast(:servers as bigint[]),
                cast(:names as text[]), cast(:types as text[]), cast(:locations as text[])) as event
            on conflict (event_id) do nothing
            """;

    private static final String OF_PROJECT = """
            select event from UsageEvent event
            where event.serverId in (
                    select started.serverId from UsageEvent started
                    where started.projectId = :project and started.kind = STARTED and started.at < :until)
                and not exists (
                    select 1 from UsageEvent over
                    where over.serverId = event.serverId
                        and (over.kind = VOIDED or over.kind = ENDED and over.at <= :from))
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    SqlUsageStore(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<Integer> add(List<UsageEvent> events) {
        // In one order always: two batches with the same events wait for each other instead of dying in a deadlock.
        var ordered = events.stream().sorted(comparing(UsageEvent::id)).toList();
        return sessions.withTransaction(session -> session.createNativeQuery(ADD)
                .setParameter("received_at", utc(clock.instant()))
                .setParameter("ids", column(ordered, UsageEvent::id, UUID[]::new))
                .setParameter("kinds", column(ordered, event -> event.kind().name(), String[]::new))
                .setParameter("instants", column(ordered, SqlUsageStore::instantText, String[]::new))
                .setParameter(
                        "projects", column(ordered, event -> event.project().value(), Long[]::new))
                .setParameter("servers", column(ordered, event -> event.server().value(), Long[]::new))
                .setParameter("names", column(ordered, UsageEvent::serverName, String[]::new))
                .setParameter("types", column(ordered, UsageEvent::serverType, String[]::new))
                .setParameter("locations", column(ordered, UsageEvent::location, String[]::new))
                .executeUpdate());
    }

    @Override
    public Uni<List<UsageEvent>> of(ProjectId project, Span period) {
        return sessions.withSession(session -> session.createQuery(OF_PROJECT, UsageEventEntity.class)
                .setParameter("project", project.value())
                .setParameter("from", period.from())
                .setParameter("until", period.until())
                .getResultList()
                .map(rows -> rows.stream().map(UsageEventEntity::toEvent).toList()));
    }

    private static <T> T[] column(List<UsageEvent> events, Function<UsageEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    /** As text, since Hibernate Reactive cannot bind an array of times; cut, since the database would round a second up. */
    private static String instantText(UsageEvent event) {
        return event.at().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
