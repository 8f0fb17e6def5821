package dev.berth.api.fake;

import com.google.protobuf.Timestamp;
import dev.berth.contracts.control.v1.OperationDto;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations that end some time after they began; what they bring about happens then, not before. */
final class FakeOperations {
    private final Duration duration;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private long lastId;

    record Entry(long project, OperationDto operation, Runnable effect) {}

    FakeOperations(Duration duration) {
        this.duration = duration;
    }

    OperationDto start(long project, long server, String command, Runnable effect) {
        var operation = OperationDto.newBuilder()
                .setId(++lastId)
                .setCommand(command)
                .setStatus("running")
                .setStarted(now())
                .setServerId(server)
                .build();
        entries.put(lastId, new Entry(project, operation, effect));
        return operation;
    }

    /** Ends what is due. Called before every read. */
    void settle() {
        for (Entry entry : List.copyOf(entries.values())) {
            OperationDto operation = entry.operation();
            Instant due = Instant.ofEpochSecond(
                            operation.getStarted().getSeconds(),
                            operation.getStarted().getNanos())
                    .plus(duration);
            if (operation.getStatus().equals("running") && !due.isAfter(Instant.now())) {
                entry.effect().run();
                var done = operation.toBuilder()
                        .setStatus("success")
                        .setProgress(100)
                        .setFinished(now())
                        .build();
                entries.put(operation.getId(), new Entry(entry.project(), done, entry.effect()));
            }
        }
    }

    List<OperationDto> of(long project) {
        List<OperationDto> found = new ArrayList<>();
        entries.values().stream().filter(entry -> entry.project() == project).forEach(e -> found.add(e.operation()));
        return found;
    }

    static Timestamp now() {
        Instant now = Instant.now();
        return Timestamp.newBuilder()
                .setSeconds(now.getEpochSecond())
                .setNanos(now.getNano())
                .build();
    }
}
