package dev.berth.agent.load;

import dev.berth.model.unit.CpuAmount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Curves out of a file: a line for each machine, its name and then its use every five minutes in per cent of a core. A guest
 * whose name is in the file gets that line, any other gets one by its id; at its end a recording begins anew.
 */
public final class RecordedLoad implements LoadSource {
    private static final Duration SLOT = Duration.ofMinutes(5);

    private final List<Line> lines;
    private final TimeLapse time;

    private RecordedLoad(List<Line> lines, TimeLapse time) {
        this.lines = List.copyOf(lines);
        this.time = time;
    }

    // An array would be mutable, a list of boxes sixteen times as large.
    private record Line(String name, FloatBuffer percent) {}

    /** Reads a file, which may be compressed by gzip; one that is not as it should be is refused by line and value. */
    public static RecordedLoad read(Path file, TimeLapse time) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : text(file).lines().toList()) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(line(file, number, text));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("%s has no line with a curve".formatted(file));
        }
        return new RecordedLoad(lines, time);
    }

    private static String text(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Line line(Path file, int number, String text) {
        String[] fields = text.split(",", -1);
        if (fields.length < 2) {
            throw wrong(file, number, text, "a name and at least one value, separated by commas");
        }
        var percent = new float[fields.length - 1];
        for (int slot = 0; slot < percent.length; slot++) {
            percent[slot] = value(file, number, fields[slot + 1]);
        }
        return new Line(fields[0].strip(), FloatBuffer.wrap(percent).asReadOnlyBuffer());
    }

    private static float value(Path file, int number, String text) {
        try {
            float value = Float.parseFloat(text.strip());
            if (value >= 0 && value <= 1_000_000) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, like a number out of range.
        }
        throw wrong(file, number, text, "a percentage of a core, 0 or more");
    }

    private static IllegalArgumentException wrong(Path file, int number, String found, String right) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return new IllegalArgumentException(
                "%s, line %d has \"%s\"; it must be %s".formatted(file, number, shown, right));
    }

    @Override
    public LoadCurve curveOf(LoadedGuest guest) {
        FloatBuffer percent = lineOf(guest).percent();
        return clock -> {
            long slot = time.play(clock).getEpochSecond() / SLOT.toSeconds();
            double cores = percent.get((int) Math.floorMod(slot, (long) percent.capacity())) / 100.0;
            return CpuAmount.ofCores(Math.min(cores, guest.vcpus()));
        };
    }

    private Line lineOf(LoadedGuest guest) {
        return lines.stream()
                .filter(line -> line.name().equals(guest.name()))
                .findFirst()
                .orElseGet(() -> lines.get((int) (guest.server().value() % lines.size())));
    }
}
