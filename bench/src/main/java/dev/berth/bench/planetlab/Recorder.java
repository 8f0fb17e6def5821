package dev.berth.bench.planetlab;

/** Watches a run, for its picture. */
interface Recorder {

    Recorder NOBODY = (step, hostOf, trace, moves) -> {};

    /** After a step and its moves. */
    void step(int step, int[] hostOf, Trace trace, int moves);
}
