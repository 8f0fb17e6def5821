package dev.berth.agent.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.berth.agent.problem.ProblemCode;
import dev.berth.agent.simulation.CopyFate;
import dev.berth.agent.simulation.CopySpeed;
import dev.berth.agent.simulation.HostFaults;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Faults as JSON. Given fields are changed, the others stay; what is not known is refused by name. */
final class FaultMessages {
    private FaultMessages() {}

    static ObjectNode write(HostFaults faults) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("start_fails", faults.startFails().map(ProblemCode::wire).orElse(null));
        json.put("slow_start_milliseconds", faults.slowStart().toMillis());
        json.put("storage_full", faults.storageFull());
        json.put("hypervisor_down", faults.hypervisorDown());
        json.put("dead", faults.dead());
        json.put("clock_offset_seconds", faults.clockOffset().toSeconds());
        json.put("copies", word(faults.copies()));
        json.put("copy_bytes_per_second", faults.copySpeed().bytesPerSecond());
        json.put("dirty_bytes_per_second", faults.copySpeed().dirtyBytesPerSecond());
        json.put("blackout_milliseconds", faults.copySpeed().blackout().toMillis());
        return json;
    }

    /** Throws an {@link IllegalArgumentException} that names field, value and what would be right. */
    static HostFaults change(HostFaults now, JsonNode change) {
        var whole = write(now);
        if (!change.isObject()) {
            throw new IllegalArgumentException("the body must be a JSON object of faults");
        }
        change.fieldNames().forEachRemaining(field -> {
            if (!whole.has(field)) {
                throw new IllegalArgumentException("%s is not a fault; there are %s"
                        .formatted(field, String.join(", ", (Iterable<String>) whole::fieldNames)));
            }
            whole.set(field, change.get(field));
        });
        return new HostFaults(
                startFails(whole.get("start_fails")),
                Duration.ofMillis(number(whole, "slow_start_milliseconds")),
                flag(whole, "storage_full"),
                flag(whole, "hypervisor_down"),
                flag(whole, "dead"),
                Duration.ofSeconds(number(whole, "clock_offset_seconds")),
                oneOf("copies", whole.get("copies"), CopyFate.values()),
                new CopySpeed(
                        number(whole, "copy_bytes_per_second"),
                        number(whole, "dirty_bytes_per_second"),
                        Duration.ofMillis(number(whole, "blackout_milliseconds"))));
    }

    private static Optional<ProblemCode> startFails(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(oneOf("start_fails", value, ProblemCode.values()));
    }

    private static <E extends Enum<E>> E oneOf(String field, JsonNode value, E[] words) {
        return Arrays.stream(words)
                .filter(word -> word(word).equals(value.asText()))
                .findFirst()
                .orElseThrow(() -> wrong(
                        field,
                        value,
                        "one of "
                                + List.of(words).stream()
                                        .map(FaultMessages::word)
                                        .toList()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static long number(JsonNode json, String field) {
        var value = json.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, value, "a whole number");
        }
        return value.asLong();
    }

    private static boolean flag(JsonNode json, String field) {
        var value = json.get(field);
        if (!value.isBoolean()) {
            throw wrong(field, value, "true or false");
        }
        return value.asBoolean();
    }

    private static IllegalArgumentException wrong(String field, JsonNode value, String right) {
        return new IllegalArgumentException("%s is %s; it must be %s".formatted(field, value, right));
    }
}
