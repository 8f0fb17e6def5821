package dev.berth.bench.planetlab;

/** How much memory each host has promised, where the variant counts it; a guest on its way counts at both ends. */
final class MemoryBooks {
    private final boolean counts;
    private final int[] promised = new int[HostType.COUNT];

    MemoryBooks(View view) {
        counts = view.variant().memoryCounts;
        view.guests().forEach(guest -> promise(guest, view.hostOf()[guest.index()]));
    }

    boolean holds(Trace.Guest guest, int host) {
        return !counts || promised[host] + guest.memory() <= HostType.MEMORY;
    }

    void promise(Trace.Guest guest, int host) {
        promised[host] += guest.memory();
    }

    void release(Trace.Guest guest, int host) {
        promised[host] -= guest.memory();
    }
}
