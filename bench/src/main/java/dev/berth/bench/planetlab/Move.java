package dev.berth.bench.planetlab;

/** A guest to be moved to a host, both by their place in the experiment. */
record Move(int guest, int target) {}
