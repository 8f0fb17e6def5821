package dev.berth.control.rebalance;

import static dev.berth.control.guest.PretendFleet.await;

import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.SagaHarness;
import dev.berth.control.server.ServerService;
import dev.berth.control.server.Wishes;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A host that is too busy for its guests beside one that is idle, for tests of what is done about it. */
@ApplicationScoped
public class BusyHost {
    public static final ProjectId PROJECT = new ProjectId(7);

    private final ServerService servers;
    private final SagaHarness harness;
    private final PretendFleet fleet;
    private final Database database;

    BusyHost(ServerService servers, SagaHarness harness, PretendFleet fleet, Database database) {
        this.servers = servers;
        this.harness = harness;
        this.fleet = fleet;
        this.database = database;
    }

    /** One core on host 1, "busy", on which web1 and web2 want one each: half of the time each waits. Host 2 is "idle". */
    public void arrange() {
        fleet.host("busy", 3);
        var guests = List.of(running("web1"), running("web2"));
        fleet.host("idle", 3);
        database.run("update host set cores = 1");
        hot(1, 0.5, 1.0);
        guests.forEach(server -> uses(server, 0.5));
        hot(2, 0, 0);
        database.run("update host_latest set hot_since = null where host_id = 2");
    }

    /** Time has passed since the guests were started. */
    public void settle() {
        database.run("update operation set finished = finished - interval '21 seconds'");
    }

    public ServerId running(String name) {
        var wish = Wishes.first(PROJECT, name);
        return harness.finish(await(() -> servers.create(wish)).operation()).server();
    }

    private void hot(long host, double pressure, double used) {
        database.run("""
                insert into host_latest (host_id, taken_at, cpu_pressure, memory_pressure, cpu_used, memory_used_bytes,
                    storage_free_bytes, hot_since)
                values (?, now(), ?, 0, ?, 268435456, 1099511627776, now() - interval '20 seconds')""", host, pressure, used);
    }

    private void uses(ServerId server, double cores) {
        database.run("""
                insert into guest_latest (server_id, host_id, taken_at, cpu_used, memory_resident_bytes)
                values (?, 1, now(), ?, 134217728)""", server.value(), cores);
    }
}
