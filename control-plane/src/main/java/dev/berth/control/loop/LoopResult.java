package dev.berth.control.loop;

import java.time.Instant;
import java.util.Optional;

/** How a loop's last lap went on this replica; {@code failure} is empty when it went well. */
public record LoopResult(String loop, Instant ended, String words, Optional<String> failure) {}
