package dev.berth.placement.power;

import dev.berth.model.id.HostId;
import dev.berth.placement.fit.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to do about hosts that are too full or not needed.
 *
 * @param wake hosts to switch on before the moves
 * @param moves in the order in which they should start
 * @param sleep hosts that nothing stands on once the moves are done: they can be switched off
 * @param kept why each of the others stays on, where hosts were to be emptied
 * @param words what was decided beside the moves, and what was left as it is and why
 */
public record PowerPlan(
        List<HostId> wake,
        List<PowerMove> moves,
        List<HostId> sleep,
        SortedMap<HostId, Refusal> kept,
        List<String> words) {

    public PowerPlan {
        wake = List.copyOf(wake);
        moves = List.copyOf(moves);
        sleep = List.copyOf(sleep);
        kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
        words = List.copyOf(words);
    }
}
