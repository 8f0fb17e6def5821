package dev.berth.control.operation;

/** What becomes of an operation whose fact did not come in time. */
public enum WhenLate {
    /** Undo what was done; the operation fails. */
    UNWIND,
    /** Leave everything as it is; a person must look. */
    STICK,
    /** As {@link #STICK}, but if the reports bring the fact after all, the operation goes on by itself. */
    STICK_UNTIL_FACT,
    /** The fact was only a courtesy to wait for. */
    GO_ON
}
