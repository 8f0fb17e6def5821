package dev.berth.bench.azure;

/** Somebody who packs requests on a fixed number of hosts of {@link Play#CORES} and {@link Play#MEMORY}. */
interface Packer {

    /** Whether there was room; the number is that by which the request is released. */
    boolean place(int number, Flavour flavour);

    void release(int number);

    int emptyHosts();

    /** How many guests were moved so far. */
    default int moves() {
        return 0;
    }
}
