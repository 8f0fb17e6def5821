package dev.berth.control.guest;

import io.smallrye.mutiny.Uni;

/** Who writes down what guests do of their own accord, in the transaction that takes the report. */
public interface GuestWitness {

    /** A guest that ran, and is wanted to run, was seen not to run, and no order had come in between. */
    Uni<Void> endedByItself(ObservedGuest seen);
}
