package dev.berth.placement.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The times in which guests may be moved of the engine's own accord. Without any they may always. */
public record MoveWindows(List<MoveWindow> windows) {
    public static final MoveWindows ALWAYS = new MoveWindows(List.of());

    public MoveWindows {
        windows = List.copyOf(windows);
    }

    /** Each as {@link MoveWindow#ofText} reads it. */
    public static MoveWindows ofTexts(List<String> texts) {
        return new MoveWindows(texts.stream().map(MoveWindow::ofText).toList());
    }

    public boolean contain(Instant instant) {
        return windows.isEmpty() || windows.stream().anyMatch(window -> window.contains(instant));
    }

    @Override
    public String toString() {
        return windows.isEmpty()
                ? "always"
                : windows.stream().map(MoveWindow::toString).collect(Collectors.joining(" and ")) + " UTC";
    }
}
