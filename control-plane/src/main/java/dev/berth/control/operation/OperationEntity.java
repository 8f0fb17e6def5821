package dev.berth.control.operation;

import dev.berth.control.operation.OperationState.Awaiting;
import dev.berth.control.operation.OperationState.Failed;
import dev.berth.control.operation.OperationState.Pending;
import dev.berth.control.operation.OperationState.Running;
import dev.berth.control.operation.OperationState.Stuck;
import dev.berth.control.operation.OperationState.Succeeded;
import dev.berth.control.operation.OperationState.Unwinding;
import dev.berth.model.id.CorrelationId;
import dev.berth.model.id.OperationId;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** The table {@code operation}. An operation that is stuck for good is finished; one that may recover is not. */
@Entity
@Table(name = "operation")
@NullUnmarked // fields are filled by Hibernate
class OperationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String kind;
    String origin;
    String command;

    @Column(name = "project_id")
    long projectId;

    @Column(name = "server_id")
    long serverId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> input;

    String state;
    String step;
    String fact;
    Instant deadline;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> problem;

    int progress;
    int attempts;
    Instant due;

    @Column(name = "claimed_by")
    String claimedBy;

    @Column(name = "claimed_until")
    Instant claimedUntil;

    @Column(name = "correlation_id", updatable = false)
    String correlationId;

    Instant created;
    Instant finished;

    @Version
    long version;

    static OperationEntity of(Operation operation) {
        var entity = new OperationEntity();
        entity.id = operation.id().value();
        entity.kind = operation.kind();
        entity.origin = operation.origin().column();
        entity.command = operation.command();
        entity.projectId = operation.project().value();
        entity.serverId = operation.server().value();
        entity.input = operation.input().getMap();
        entity.progress = operation.progress();
        entity.attempts = operation.attempts();
        entity.correlationId = operation.correlation().map(CorrelationId::text).orElse(null);
        entity.created = operation.created();
        entity.version = operation.version();
        entity.take(operation.state());
        return entity;
    }

    private void take(OperationState now) {
        state = now.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        problem = now.problem().map(ProblemJson::write).map(JsonObject::getMap).orElse(null);
        switch (now) {
            case Pending _ -> {}
            case Running running -> step = running.step().text();
            case Awaiting awaiting -> {
                step = awaiting.step().text();
                fact = awaiting.fact();
                deadline = awaiting.deadline();
            }
            case Unwinding unwinding -> step = unwinding.step().text();
            case Succeeded succeeded -> finished = succeeded.at();
            case Failed failed -> finished = failed.at();
            case Stuck stuck -> {
                step = stuck.step().text();
                deadline = stuck.at();
                finished = stuck.recoverable() ? null : stuck.at();
            }
        }
    }

    Operation toOperation() {
        return new Operation(
                new OperationId(id),
                kind,
                Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                command,
                new ProjectId(projectId),
                new ServerId(serverId),
                new JsonObject(input),
                toState(),
                progress,
                attempts,
                Optional.ofNullable(correlationId).map(CorrelationId::new),
                created,
                due,
                Optional.ofNullable(finished),
                version);
    }

    private OperationState toState() {
        return switch (state) {
            case "pending" -> new Pending();
            case "running" -> new Running(new StepName(step));
            case "awaiting" -> new Awaiting(new StepName(step), fact, deadline);
            case "unwinding" -> new Unwinding(new StepName(step), ProblemJson.read(new JsonObject(problem)));
            case "succeeded" -> new Succeeded(finished);
            case "failed" -> new Failed(ProblemJson.read(new JsonObject(problem)), finished);
            case "stuck" ->
                new Stuck(new StepName(step), ProblemJson.read(new JsonObject(problem)), deadline, finished == null);
            default -> throw new IllegalStateException("operation %d is in unknown state %s".formatted(id, state));
        };
    }
}
