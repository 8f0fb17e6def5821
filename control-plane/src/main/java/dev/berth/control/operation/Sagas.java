package dev.berth.control.operation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** All sagas that there are, by the kind that the journal stores. */
@ApplicationScoped
class Sagas {
    private final Map<String, Saga<?>> byKind;
    private final ObjectMapper mapper;

    @Inject
    Sagas(@Any Instance<Saga<?>> sagas, ObjectMapper mapper) {
        byKind = sagas.stream().collect(toUnmodifiableMap(Saga::kind, identity()));
        this.mapper = mapper;
    }

    private Sagas(Map<String, Saga<?>> byKind, ObjectMapper mapper) {
        this.byKind = byKind;
        this.mapper = mapper;
    }

    /** These with one of them replaced: for harnesses that put failures between its steps. */
    Sagas with(Saga<?> other) {
        var changed = new HashMap<>(byKind);
        changed.put(other.kind(), other);
        return new Sagas(changed, mapper);
    }

    Saga<?> ofKind(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }

    Saga<?> of(Operation operation) {
        var saga = byKind.get(operation.kind());
        if (saga == null) {
            throw new IllegalStateException("operation %s is of unknown kind %s; known are %s"
                    .formatted(operation.id(), operation.kind(), byKind.keySet()));
        }
        return saga;
    }

    <I> I input(Saga<I> saga, Operation operation) {
        try {
            return mapper.readValue(operation.input().encode(), saga.inputType());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "input of operation %s does not fit %s".formatted(operation.id(), saga.inputType()), unreadable);
        }
    }
}
