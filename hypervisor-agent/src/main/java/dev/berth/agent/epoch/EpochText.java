package dev.berth.agent.epoch;

import dev.berth.agent.epoch.CopyMark.Stage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** The file's form: a first line, key=value lines, and a last line with the CRC-32 of all before it. */
final class EpochText {
    private static final String FIRST = "berth-epoch 1";

    private EpochText() {}

    static String write(EpochRecord epoch) {
        var copy = epoch.copy();
        var text = new StringBuilder(FIRST).append('\n');
        line(text, "epoch", epoch.order().epoch());
        line(text, "generation", epoch.order().generation());
        line(text, "reset_count", epoch.counts().resets());
        line(text, "reboot_count", epoch.counts().reboots());
        line(text, "start_count", epoch.counts().starts());
        line(text, "last_run", epoch.lastRun());
        line(text, "ready_for", epoch.readyFor());
        line(text, "arrived_by", epoch.arrivedBy());
        line(text, "copy", copy.transferId());
        line(text, "copy_peer", copy.peer());
        line(text, "copy_stage", copy.stage());
        line(text, "copy_bytes", copy.bytes());
        line(text, "copy_elapsed", copy.elapsedMilliseconds());
        line(text, "copy_downtime", copy.downtimeMilliseconds());
        return text + "crc=" + checksum(text.toString()) + "\n";
    }

    /** Refuses whatever it did not write itself; the message says what was wrong. */
    static EpochRecord read(String text) {
        int last = text.lastIndexOf("crc=");
        if (!text.startsWith(FIRST + "\n") || last < 0) {
            throw new IllegalArgumentException(
                    "it does not begin with \"%s\" and end with a checksum".formatted(FIRST));
        }
        String body = text.substring(0, last);
        if (!text.substring(last).equals("crc=" + checksum(body) + "\n")) {
            throw new IllegalArgumentException("its checksum does not fit");
        }
        Map<String, String> values = new HashMap<>();
        body.lines().skip(1).forEach(line -> {
            int sign = line.indexOf('=');
            values.put(line.substring(0, sign), line.substring(sign + 1));
        });
        return record(values);
    }

    private static EpochRecord record(Map<String, String> values) {
        var order = new Order(number(values, "epoch"), number(values, "generation"));
        var copy = new CopyMark(
                values.getOrDefault("copy", ""),
                values.getOrDefault("copy_peer", ""),
                Stage.valueOf(values.getOrDefault("copy_stage", "NONE")),
                number(values, "copy_bytes"),
                number(values, "copy_elapsed"),
                number(values, "copy_downtime"));
        return new EpochRecord(
                order,
                new Counts(
                        number(values, "start_count"), number(values, "reset_count"), number(values, "reboot_count")),
                LastRun.valueOf(values.getOrDefault("last_run", "NONE")),
                values.getOrDefault("ready_for", ""),
                values.getOrDefault("arrived_by", ""),
                copy);
    }

    private static long number(Map<String, String> values, String key) {
        return Long.parseLong(values.getOrDefault(key, "0"));
    }

    private static void line(StringBuilder text, String key, Object value) {
        String shown = value.toString();
        if (shown.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(key + " must be one line of printable characters");
        }
        text.append(key).append('=').append(shown).append('\n');
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
