package dev.berth.bench.planetlab;

import java.util.List;

/**
 * What a strategy may look at when it decides: never more than the variant lets it know.
 *
 * @param step the step that begins
 * @param hostOf where each guest stands; −1 when it is gone
 */
@SuppressWarnings("ArrayRecordComponent") // one per step, read often; never compared as a whole
record View(Trace trace, Variant variant, int step, int[] hostOf) {

    /** The last step of which the demand is known; −1 when none is. */
    int known() {
        return variant.knowsNext ? step : step - 1;
    }

    /** What a guest asked for, at a step that is known. */
    double demand(int guest, int at) {
        if (at > known()) {
            throw new IllegalArgumentException("step %d is not known at step %d".formatted(at, step));
        }
        return trace.guests().get(guest).demand()[at];
    }

    List<Trace.Guest> guests() {
        return trace.guests().stream()
                .filter(guest -> hostOf[guest.index()] >= 0)
                .toList();
    }
}
