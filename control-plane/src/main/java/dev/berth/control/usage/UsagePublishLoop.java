package dev.berth.control.usage;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.berth.contracts.billing.v1.MutinyBillingApiGrpc.MutinyBillingApiStub;
import dev.berth.contracts.billing.v1.UsageBatch;
import dev.berth.contracts.billing.v1.UsageEvent;
import dev.berth.control.loop.Loop;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sends facts to billing in their order and marks them once billing has answered; so each arrives once or more often, and
 * its id makes it count once. While billing is away facts pile up here and nothing else waits for it.
 */
@ApplicationScoped
class UsagePublishLoop implements Loop {
    private static final int BATCH = 500;
    private static final int LONGEST_PAUSE_DOUBLINGS = 6;

    private final Mutiny.SessionFactory sessions;
    private final BillingChannel channel;
    private final Clock clock;
    // Only the laps touch these, and laps go one after another.
    private int failures;
    private Instant notBefore = Instant.MIN;

    UsagePublishLoop(Mutiny.SessionFactory sessions, BillingChannel channel, Clock clock) {
        this.sessions = sessions;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "usage";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Uni<String> lap() {
        var billing = channel.billing();
        if (billing.isEmpty()) {
            return Uni.createFrom().item("berth.billing.address is not set");
        }
        if (clock.instant().isBefore(notBefore)) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("billing did not answer; next try at " + notBefore));
        }
        return unsent().chain(rows -> rows.isEmpty()
                ? Uni.createFrom().item("nothing to send")
                : send(billing.get(), rows).onFailure().invoke(this::backOff).invoke(() -> failures = 0));
    }

    private Uni<List<OutboxEntity>> unsent() {
        return sessions.withStatelessSession(
                session -> session.createQuery("from OutboxEntity where sent is null order by id", OutboxEntity.class)
                        .setMaxResults(BATCH)
                        .getResultList());
    }

    private Uni<String> send(MutinyBillingApiStub billing, List<OutboxEntity> rows) {
        var batch = UsageBatch.newBuilder();
        rows.forEach(row -> batch.addEvents(event(row)));
        // The answer comes on a thread of gRPC's; the database wants the one of this lap.
        var context = Vertx.currentContext();
        return billing.reportUsage(batch.build())
                .emitOn(work -> context.runOnContext(_ -> work.run()))
                .chain(accepted -> markSent(rows)
                        .replaceWith(() -> "%d sent, %d new".formatted(rows.size(), accepted.getRecorded())));
    }

    private Uni<Void> markSent(List<OutboxEntity> rows) {
        return sessions.withStatelessTransaction(
                (session, _) -> session.createNativeQuery("update usage_outbox set sent = :now where id in (:ids)")
                        .setParameter("now", clock.instant())
                        .setParameter("ids", rows.stream().map(row -> row.id).toList())
                        .executeUpdate()
                        .replaceWithVoid());
    }

    private void backOff() {
        failures = Math.min(failures + 1, LONGEST_PAUSE_DOUBLINGS);
        notBefore = clock.instant().plusSeconds(1L << (failures - 1));
    }

    private static UsageEvent event(OutboxEntity row) {
        try {
            return UsageEvent.parseFrom(row.payload);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("fact %d cannot be read".formatted(row.id), broken);
        }
    }
}
