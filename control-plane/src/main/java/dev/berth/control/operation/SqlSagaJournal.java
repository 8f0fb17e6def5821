package dev.berth.control.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.berth.control.correlation.Correlation;
import dev.berth.model.id.CorrelationId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StaleStateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The journal in PostgreSQL. */
@ApplicationScoped
class SqlSagaJournal implements SagaJournal {
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper mapper;
    private final OperationWitness witness;
    private final Clock clock;
    private final String replica = UUID.randomUUID().toString();

    SqlSagaJournal(Mutiny.SessionFactory sessions, ObjectMapper mapper, OperationWitness witness, Clock clock) {
        this.sessions = sessions;
        this.mapper = mapper;
        this.witness = witness;
        this.clock = clock;
    }

    @Override
    public Uni<Operation> open(NewOperation operation) {
        return insert(entity(operation));
    }

    @Override
    public Uni<Operation> note(NewOperation operation) {
        var entity = entity(operation);
        entity.state = "succeeded";
        entity.progress = 100;
        entity.finished = entity.created;
        return insert(entity);
    }

    private OperationEntity entity(NewOperation operation) {
        var entity = new OperationEntity();
        entity.kind = operation.kind();
        entity.origin = operation.origin().column();
        entity.command = operation.command();
        entity.projectId = operation.project().value();
        entity.serverId = operation.server().value();
        entity.input = json(operation.input()).getMap();
        entity.correlationId = Correlation.current().map(CorrelationId::text).orElse(null);
        entity.state = "pending";
        entity.created = clock.instant();
        entity.due = clock.instant();
        return entity;
    }

    private Uni<Operation> insert(OperationEntity entity) {
        return sessions.withStatelessTransaction((session, _) ->
                session.insert(entity).map(_ -> entity.toOperation()).call(witness::opened));
    }

    @Override
    public Uni<List<Operation>> claimDue(int atMost) {
        Instant now = clock.instant();
        return sessions.withStatelessTransaction((session, _) -> session.createQuery("""
                        from OperationEntity
                        where finished is null and due <= :now and (claimedUntil is null or claimedUntil < :now)
                        order by due, id""", OperationEntity.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                // Replicas look at the same time: each takes what no other one is about to take.
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList()
                .call(due -> due.isEmpty() ? Uni.createFrom().voidItem() : claim(session, due, now))
                .map(due -> due.stream().map(OperationEntity::toOperation).toList()));
    }

    private Uni<Integer> claim(Mutiny.StatelessSession session, List<OperationEntity> due, Instant now) {
        return session.createMutationQuery(
                        "update OperationEntity set claimedBy = :replica, claimedUntil = :until where id in (:ids)")
                .setParameter("replica", replica)
                .setParameter("until", now.plus(LEASE))
                .setParameter("ids", due.stream().map(row -> row.id).toList())
                .executeUpdate();
    }

    @Override
    public Uni<Optional<Operation>> find(OperationId id) {
        return sessions.withStatelessSession(session -> session.get(OperationEntity.class, id.value()))
                .map(entity -> Optional.ofNullable(entity).map(OperationEntity::toOperation));
    }

    @Override
    public Uni<Operation> save(Operation operation) {
        Instant now = clock.instant();
        return write(operation, now, now.plus(LEASE));
    }

    @Override
    public Uni<Operation> park(Operation operation, Instant due) {
        return write(operation, due, null);
    }

    private Uni<Operation> write(Operation operation, Instant due, @Nullable Instant claimedUntil) {
        var entity = OperationEntity.of(operation);
        entity.due = due;
        entity.claimedUntil = claimedUntil;
        entity.claimedBy = claimedUntil == null ? null : replica;
        return sessions.withStatelessTransaction((session, _) -> session.update(entity)
                        .chain(() -> operation.state().publicStatus() == ActionStatus.RUNNING
                                ? Uni.createFrom().voidItem()
                                : witness.ended(operation))
                        .chain(() -> entity.finished == null ? Uni.createFrom().voidItem() : wakeNext(session, entity)))
                .onFailure(
                        failure -> failure instanceof OptimisticLockException || failure instanceof StaleStateException)
                .transform(_ -> new StaleOperation(operation.id()))
                .map(_ -> entity.toOperation());
    }

    /** What waited for this server to be free is due now. */
    private Uni<Void> wakeNext(Mutiny.StatelessSession session, OperationEntity done) {
        return session.createNativeQuery(
                        "update operation set due = :now where server_id = :server and state = 'pending' and due > :now")
                .setParameter("now", clock.instant())
                .setParameter("server", done.serverId)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> mayStart(Operation operation) {
        return sessions.withStatelessSession(session -> session.createQuery("""
                        select count(o) from OperationEntity o where o.serverId = :server and o.finished is null
                        and o.id <> :id and (o.state <> 'pending' or o.id < :id)""", Long.class)
                .setParameter("server", operation.server().value())
                .setParameter("id", operation.id().value())
                .getSingleResult()
                .map(others -> others == 0));
    }

    @Override
    public Uni<Void> wake(Collection<ServerId> servers) {
        // The version rises so that a runner which looked a moment too early cannot park it again.
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery("""
                        update operation set due = :now, version = version + 1
                        where server_id in (:servers) and state in ('awaiting', 'stuck') and finished is null""")
                .setParameter("now", clock.instant())
                .setParameter("servers", servers.stream().map(ServerId::value).toList())
                .executeUpdate()
                .replaceWithVoid());
    }

    private JsonObject json(Object input) {
        try {
            return new JsonObject(mapper.writeValueAsString(input));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("input %s cannot be written".formatted(input.getClass()), unwritable);
        }
    }
}
