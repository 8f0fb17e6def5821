package dev.berth.bench.planetlab;

/** The three ways in which the experiment is run. */
enum Variant {
    /** With the habits of the simulator that the published figures come from. */
    CLOUDSIM(true, true, false),
    /** All guests kept, only the past known, no memory after the first placement. */
    HONEST(false, false, false),
    /** As honest, and memory counts always. */
    MEMORY(false, false, true);

    /** Whether guests go that asked for nothing at two updates running, and a host that receives counts as violating. */
    final boolean habits;
    /** Whether the demand of the interval that begins is known. */
    final boolean knowsNext;

    final boolean memoryCounts;

    Variant(boolean habits, boolean knowsNext, boolean memoryCounts) {
        this.habits = habits;
        this.knowsNext = knowsNext;
        this.memoryCounts = memoryCounts;
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
