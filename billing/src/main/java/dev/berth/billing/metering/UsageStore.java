package dev.berth.billing.metering;

import dev.berth.model.id.ProjectId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where usage events are kept: only ever added, never changed. */
public interface UsageStore {

    /** Adds those events whose id is new, all or none of them, and says how many were. Safe to call at the same time twice. */
    Uni<Integer> add(List<UsageEvent> events);

    /**
     * Every event of each server that was started in the project and may owe something for the period: those that were
     * voided or ended before it are left out. Events that name another project for such a server are included.
     */
    Uni<List<UsageEvent>> of(ProjectId project, Span period);
}
