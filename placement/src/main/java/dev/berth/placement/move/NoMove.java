package dev.berth.placement.move;

/** Why a plan is empty. */
public record NoMove(Kind kind, String words) {

    /** The reasons there are, to count by. */
    public enum Kind {
        NOTHING_HOT,
        /** Guests are moved at certain times only, and now is none. */
        OUTSIDE_WINDOWS,
        BUDGET_SPENT,
        NO_MOVE_HELPS
    }
}
