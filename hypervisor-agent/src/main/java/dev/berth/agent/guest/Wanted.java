package dev.berth.agent.guest;

import dev.berth.agent.epoch.Counts;
import dev.berth.agent.epoch.Order;
import dev.berth.agent.spec.GuestSpec;
import dev.berth.model.id.ServerId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the wanted set. {@code transfer} is {@link Transfer#NONE} unless a copy is ordered or called off; a row that wants
 * nothing here needs no {@code spec}.
 */
public record Wanted(
        ServerId server,
        Order order,
        GuestMode mode,
        @Nullable GuestSpec spec,
        Transfer transfer,
        Counts counts) {

    public Wanted {
        if (spec == null && mode != GuestMode.ABSENT) {
            throw new IllegalArgumentException("spec must be given with mode " + mode);
        }
        if ((mode == GuestMode.RECEIVE || mode.sends()) && transfer.id().isEmpty()) {
            throw new IllegalArgumentException("transfer_id must be given with mode " + mode);
        }
        if (mode.sends() && transfer.migrationAddress().isEmpty()) {
            throw new IllegalArgumentException("migration_address must be given with mode " + mode);
        }
    }

    GuestSpec requireSpec() {
        return Objects.requireNonNull(spec, "a mode other than ABSENT comes with a spec");
    }
}
