package dev.berth.agent.simulation;

import dev.berth.agent.guest.GuestMachine;
import dev.berth.agent.load.LoadedGuest;
import dev.berth.model.id.ServerId;
import dev.berth.model.unit.DataSize;
import java.time.Instant;
import java.util.Optional;

/** A guest that "runs". {@code copy} is the one that takes it away, or once it has arrived the one that brought it. */
record SimulatedGuest(
        ServerId server, String name, int vcpus, DataSize memory, Instant started, Optional<CopyJob> copy) {
    // Guests use between these shares of their memory, each its own.
    private static final double LEAST_RESIDENT = 0.35;
    private static final double MOST_RESIDENT = 0.85;
    private static final double GOLDEN_RATIO = 0.618033988749895;

    static SimulatedGuest started(GuestMachine machine, Instant now) {
        var spec = machine.spec();
        return new SimulatedGuest(
                machine.server(),
                spec.seed().hostname().toString(),
                spec.vcpus().value(),
                spec.memory(),
                now,
                Optional.empty());
    }

    SimulatedGuest with(CopyJob job) {
        return new SimulatedGuest(server, name, vcpus, memory, started, Optional.of(job));
    }

    SimulatedGuest withoutCopy() {
        return new SimulatedGuest(server, name, vcpus, memory, started, Optional.empty());
    }

    LoadedGuest loaded() {
        return new LoadedGuest(server, name, vcpus);
    }

    DataSize resident() {
        double own = server.value() * GOLDEN_RATIO % 1.0;
        double share = LEAST_RESIDENT + own * (MOST_RESIDENT - LEAST_RESIDENT);
        return new DataSize((long) (memory.bytes() * share));
    }
}
