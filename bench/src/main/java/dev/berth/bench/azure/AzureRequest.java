package dev.berth.bench.azure;

/**
 * One virtual machine that was asked for.
 *
 * @param second when
 * @param ends the second from which its room is free again; {@link #NEVER} when it outlives the trace
 */
record AzureRequest(long second, Flavour flavour, long ends) {
    static final long NEVER = Long.MAX_VALUE;
}
