package dev.berth.placement.fleet;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which processor features a guest finds, as the x86-64 levels of the psABI: each has all of those before it. A guest keeps
 * those that it was started with, so it can go only to hosts that offer at least these.
 */
public enum CpuBaseline {
    V1,
    /** What every host of the last fifteen years has; what pools offer unless somebody says otherwise. */
    V2,
    V3,
    V4;

    /** What is taken of a host or a guest of which nothing is told. */
    public static final CpuBaseline USUAL = V2;

    public boolean offers(CpuBaseline needed) {
        return compareTo(needed) >= 0;
    }

    CpuBaseline orHigher(CpuBaseline other) {
        return offers(other) ? this : other;
    }

    /** As it is written in texts, such as {@code x86-64-v2}. */
    public String text() {
        return "x86-64-" + name().toLowerCase(Locale.ROOT);
    }

    public static CpuBaseline ofText(String text) {
        return Arrays.stream(values())
                .filter(baseline -> baseline.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" must be one of %s"
                        .formatted(
                                text,
                                Arrays.stream(values()).map(CpuBaseline::text).toList())));
    }
}
