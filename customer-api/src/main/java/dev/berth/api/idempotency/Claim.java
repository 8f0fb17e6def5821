package dev.berth.api.idempotency;

import java.util.UUID;

/** What came of asking for the right to run a create. */
sealed interface Claim {

    /** Run it. {@code attempt} tells this run from one that takes over after it. */
    record Granted(UUID request, UUID attempt) implements Claim {}

    /** It was done: this is the sealed answer. */
    record Answered(UUID request, String sealed) implements Claim {}

    /** Another one runs it now. */
    record Taken() implements Claim {}

    /** The key was used for another request. */
    record Different() implements Claim {}
}
