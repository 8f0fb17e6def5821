package dev.berth.bench.planetlab;

import java.util.List;

/** A policy under test; made anew for each run, since it may remember what it saw. */
interface Strategy {

    String name();

    /** Where each guest stands at first; memory counts here in every variant. */
    int[] place(Trace trace, Variant variant);

    /** The moves to start now. */
    List<Move> decide(View view);
}
