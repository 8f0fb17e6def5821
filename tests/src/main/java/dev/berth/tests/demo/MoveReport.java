package dev.berth.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.berth.tests.guest.TickRecord;

/** What was seen of a move: the platform's own words, and the ticks that were counted outside. */
record MoveReport(SoldServer server, JsonNode move, TickRecord ticks, boolean sameBoot) {
    private static final long BLACKOUT_LIMIT_MILLISECONDS = 1_000;
    private static final double LOSS_LIMIT = 0.01;

    void print(Story story) {
        story.plain(
                "%s moved from %s to %s: %s",
                server.name(),
                move.path("source_host_name").asText(),
                move.path("target_host_name").asText(),
                move.path("status").asText());
        story.plain("reason: %s", move.path("reason").asText());
        story.plain(
                "predicted gain: %.2f cores of overload",
                move.path("predicted_gain").asDouble());
        story.plain("blackout: %d ms", ticks.longestGap().toMillis());
        story.plain(
                "of which the hypervisor counts %s ms", move.path("blackout_ms").asText("?"));
        story.plain(
                "counter in its memory: %d to %d, %s, %s",
                ticks.ticks().getFirst().counter(),
                ticks.ticks().getLast().counter(),
                ticks.neverWentBack() ? "never went back" : "WENT BACK",
                ticks.neverRepeated() ? "never repeated" : "REPEATED");
        story.plain("datagrams lost: %d of %d (%.2f %%)", ticks.lost(), ticks.sent(), 100 * loss());
        story.plain("same boot as before: %s", sameBoot ? "yes" : "NO");
    }

    void requireGood() {
        require(move.path("status").asText().equals("succeeded"), "the move did not succeed: " + move);
        require(ticks.neverWentBack() && ticks.neverRepeated() && sameBoot, "the guest lost its state");
        require(loss() <= LOSS_LIMIT, "more than 1 % of the datagrams were lost");
        require(
                ticks.longestGap().toMillis() <= BLACKOUT_LIMIT_MILLISECONDS,
                "the blackout was longer than " + BLACKOUT_LIMIT_MILLISECONDS + " ms");
    }

    private double loss() {
        return (double) ticks.lost() / Math.max(1, ticks.sent());
    }

    private static void require(boolean holds, String failure) {
        if (!holds) {
            throw new DemoFailed(failure);
        }
    }
}
