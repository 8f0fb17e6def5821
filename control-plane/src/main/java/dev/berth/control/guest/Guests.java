package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Reads what is wanted and what was seen, and takes what agents report. */
public interface Guests {

    Uni<GuestPicture> picture(ServerId server);

    /**
     * Writes what one stream of a host reported; what comes from an older stream than the row's is dropped. The caller
     * tells {@link GuestReports} after its commit.
     */
    Uni<Void> record(HostId host, long streamEpoch, List<ObservedGuest> seen);
}
