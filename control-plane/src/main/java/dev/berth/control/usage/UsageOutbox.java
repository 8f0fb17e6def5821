package dev.berth.control.usage;

import dev.berth.contracts.billing.v1.UsageEvent;
import dev.berth.contracts.billing.v1.UsageKind;
import dev.berth.contracts.time.Times;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Facts on their way to billing. */
@ApplicationScoped
public class UsageOutbox {
    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    UsageOutbox(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Writes the fact in the caller's transaction; the same fact a second time changes nothing. */
    public Uni<Void> record(UsageFact fact) {
        var id = eventId(fact);
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery("""
                        insert into usage_outbox (event_id, payload, created) values (:event, :payload, :now)
                        on conflict (event_id) do nothing""")
                .setParameter("event", id)
                .setParameter("payload", event(id, fact).toByteArray())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Made of the fact itself, so that a step which is repeated tells it under the same id. */
    private static UUID eventId(UsageFact fact) {
        return UUID.nameUUIDFromBytes(
                "berth usage %s %s".formatted(fact.kind(), fact.server()).getBytes(StandardCharsets.UTF_8));
    }

    private static UsageEvent event(UUID id, UsageFact fact) {
        return UsageEvent.newBuilder()
                .setEventId(id.toString())
                .setKind(
                        switch (fact.kind()) {
                            case STARTED -> UsageKind.USAGE_KIND_SERVER_STARTED;
                            case ENDED -> UsageKind.USAGE_KIND_SERVER_ENDED;
                            case VOIDED -> UsageKind.USAGE_KIND_SERVER_VOIDED;
                        })
                .setAt(Times.of(fact.at()))
                .setProjectId(fact.project().value())
                .setServerId(fact.server().value())
                .setServerName(fact.serverName())
                .setServerType(fact.serverType())
                .setLocation(fact.location())
                .build();
    }
}
