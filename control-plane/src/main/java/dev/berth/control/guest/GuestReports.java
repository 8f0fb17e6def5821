package dev.berth.control.guest;

import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;

/** Who must know when an observed row has changed: operations parked on a fact about that guest. */
public interface GuestReports {

    /** Called after the commit that wrote the observed row; returns at once and never fails. */
    void changed(ServerId server, HostId host);
}
