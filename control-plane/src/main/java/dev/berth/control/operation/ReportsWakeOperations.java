package dev.berth.control.operation;

import dev.berth.control.guest.GuestReports;
import dev.berth.model.id.HostId;
import dev.berth.model.id.ServerId;
import jakarta.enterprise.context.ApplicationScoped;

/** A report about a guest wakes the operations that wait for a fact about its server. */
@ApplicationScoped
class ReportsWakeOperations implements GuestReports {
    private final OperationPump pump;

    ReportsWakeOperations(OperationPump pump) {
        this.pump = pump;
    }

    @Override
    public void changed(ServerId server, HostId host) {
        pump.reported(server);
    }
}
