package dev.berth.control.migration;

import java.util.List;

/** One page of moves, the newest first, and how many there are in all. */
public record MovePage(List<MoveView> moves, long total) {

    public MovePage {
        moves = List.copyOf(moves);
    }
}
