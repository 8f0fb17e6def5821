package dev.berth.agent.simulation;

import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** A running guest's file: key=value lines. */
final class GuestText {
    private GuestText() {}

    static String write(SimulatedGuest guest) {
        var text = new StringBuilder();
        line(text, "server", guest.server());
        line(text, "name", guest.name());
        line(text, "vcpus", guest.vcpus());
        line(text, "memory", guest.memory().bytes());
        line(text, "started", guest.started());
        guest.copy().ifPresent(copy -> {
            line(text, "copy", copy.transferId());
            line(text, "copy_peer", copy.peer());
            line(text, "copy_began", copy.began());
            line(text, "copy_ends", copy.ends());
            line(text, "copy_bytes", copy.bytes());
            line(text, "copy_blackout", copy.blackout().toMillis());
            line(text, "copy_fate", copy.fate());
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append('=').append(value).append('\n');
    }

    static SimulatedGuest read(String text) throws IOException {
        var lines = new Properties();
        lines.load(new StringReader(text));
        return new SimulatedGuest(
                ServerId.valueOf(required(lines, "server")),
                required(lines, "name"),
                Integer.parseInt(required(lines, "vcpus")),
                new DataSize(Long.parseLong(required(lines, "memory"))),
                Instant.parse(required(lines, "started")),
                lines.containsKey("copy") ? Optional.of(copy(lines)) : Optional.empty());
    }

    private static CopyJob copy(Properties lines) {
        return new CopyJob(
                required(lines, "copy"),
                required(lines, "copy_peer"),
                Instant.parse(required(lines, "copy_began")),
                Instant.parse(required(lines, "copy_ends")),
                Long.parseLong(required(lines, "copy_bytes")),
                Duration.ofMillis(Long.parseLong(required(lines, "copy_blackout"))),
                CopyFate.valueOf(required(lines, "copy_fate")));
    }

    private static String required(Properties lines, String key) {
        String value = lines.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("the line %s= is missing".formatted(key));
        }
        return value;
    }
}
