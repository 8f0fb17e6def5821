package dev.berth.placement.replay;

import dev.berth.model.unit.CpuAmount;
import dev.berth.model.unit.DataSize;
import dev.berth.model.unit.Ratio;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The {@code key=value} words of one line, each of which must be used: a misspelt key is an error, not a default. */
final class Fields {
    private final Map<String, String> values = new HashMap<>();

    Fields(String[] words) {
        for (int n = 1; n < words.length; n++) {
            int equals = words[n].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("\"%s\" must be key=value".formatted(words[n]));
            }
            values.put(words[n].substring(0, equals), words[n].substring(equals + 1));
        }
    }

    <T> T required(String key, Function<String, T> type) {
        return optional(key, type).orElseThrow(() -> new IllegalArgumentException("\"%s\" is missing".formatted(key)));
    }

    <T> Optional<T> optional(String key, Function<String, T> type) {
        return Optional.ofNullable(values.remove(key)).map(text -> read(key, text, type));
    }

    void requireAllUsed() {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("unknown keys %s".formatted(values.keySet()));
        }
    }

    static CpuAmount cores(String text) {
        return CpuAmount.ofCores(Double.parseDouble(text));
    }

    static Ratio percent(String text) {
        return Ratio.ofPercent(Double.parseDouble(without("%", text)));
    }

    static Ratio factor(String text) {
        return new Ratio(Double.parseDouble(text));
    }

    /** For example 128MiB, 4GiB or 4096B. */
    static DataSize size(String text) {
        if (text.endsWith("GiB")) {
            return DataSize.ofGibibytes(Long.parseLong(without("GiB", text)));
        }
        return text.endsWith("MiB")
                ? DataSize.ofMebibytes(Long.parseLong(without("MiB", text)))
                : new DataSize(Long.parseLong(without("B", text)));
    }

    /** For example 1m30s or 1.5s. */
    static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }

    private static <T> T read(String key, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("%s=%s cannot be read".formatted(key, text), unreadable);
        }
    }

    private static String without(String unit, String text) {
        if (!text.endsWith(unit)) {
            throw new IllegalArgumentException("\"%s\" must end in %s".formatted(text, unit));
        }
        return text.substring(0, text.length() - unit.length());
    }
}
