package dev.berth.api.ratelimit;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** The buckets that all replicas draw on. */
interface SharedBuckets {

    /**
     * A portion: about a hundredth of the limit, at least one request, or what there is.
     *
     * @param left what stays in the bucket
     */
    record Portion(int limit, int requests, double left) {}

    Uni<Portion> take(Holder holder);

    /** Puts back what was not used. */
    Uni<Void> giveBack(Map<Holder, Integer> unused);
}
