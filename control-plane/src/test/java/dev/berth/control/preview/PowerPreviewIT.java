package dev.berth.control.preview;

import static dev.berth.control.guest.PretendFleet.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.berth.contracts.control.v1.PowerPlanDto;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.loop.Loop;
import dev.berth.control.operation.ByHand;
import dev.berth.control.rebalance.BusyHost;
import dev.berth.control.server.SmallCatalogue;
import dev.berth.model.id.ServerId;
import dev.berth.testkit.postgres.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByHand.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(SmallCatalogue.class)
class PowerPreviewIT {
    @Inject
    PowerPreviews previews;

    @Inject
    BusyHost servers;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<Loop> loops;

    /** Two hosts of four cores with a server each. */
    @BeforeEach
    void twoHosts() {
        database.clear();
        loops.stream().filter(loop -> loop.name().contains("partition")).forEach(loop -> await(loop::lap));
        database.run("delete from metric_sample");
        fleet.host("first", 9);
        servers.running("web1");
        database.run("update host set cordoned = true");
        fleet.host("second", 9);
        servers.running("web2");
        database.run("update host set cordoned = false, cores = 4");
        servers.settle();
    }

    @Test
    void showsWhichHostIsNotNeededAndMovesNothing() {
        // Given
        used(new ServerId(1), 10);
        used(new ServerId(2), 10);
        var before = everything();

        // When
        var plan = plan();

        // Then
        assertThat(everything()).isEqualTo(before);
        assertThat(plan.getSleepList()).singleElement().satisfies(sleeping -> assertThat(sleeping.getWattsSaved())
                .isEqualTo(120));
        assertThat(plan.getMovesList()).singleElement().satisfies(move -> {
            assertThat(move.getAim()).isEqualTo("empty");
            assertThat(move.getSource()).isEqualTo(plan.getSleep(0).getHost());
            assertThat(move.getServer().getName()).startsWith("web");
        });
        assertThat(plan.getKeptList())
                .singleElement()
                .satisfies(kept -> assertThat(kept.getReason().getRule()).isEqualTo("takes-guests"));
        assertThat(plan.getUnseenServers()).isZero();
    }

    @Test
    void saysHowManyServersItHasNotSeenYet() {
        // Given
        used(new ServerId(1), 10);

        // When
        var plan = plan();

        // Then
        assertThat(plan.getUnseenServers()).isEqualTo(1);
    }

    private PowerPlanDto plan() {
        return PowerMessages.of(await(previews::plan));
    }

    /** For the hour until now, in per cent of a core. */
    private void used(ServerId server, double cpu) {
        database.run("""
                insert into metric_sample (server_id, at, host_id, seconds, cpu, disk_reads, disk_writes, disk_read_bytes,
                    disk_written_bytes, packets_in, packets_out, bytes_in, bytes_out)
                select ?, date_bin('30 s', now(), to_timestamp(0)) - n * interval '30 s', 1, 30, ?, 0, 0, 0, 0, 0, 0, 0, 0
                from generate_series(1, 120) n""", server.value(), cpu);
    }

    /** What must not change by being asked. */
    private List<List<Object>> everything() {
        return database.rows("""
                select (select count(*) from move), (select count(*) from operation), (select sum(version) from host),
                    (select sum(generation) from wanted_guest)""");
    }
}
