package dev.berth.bench.azure;

import dev.berth.model.unit.DataSize;

/** A size of machine that is sold. */
record Flavour(int cores, DataSize memory) {

    /** Memory in quarters of a GiB, of which all sizes of the trace are whole numbers. */
    int quarters() {
        return Math.toIntExact(memory.bytes() / (DataSize.ofGibibytes(1).bytes() / 4));
    }
}
