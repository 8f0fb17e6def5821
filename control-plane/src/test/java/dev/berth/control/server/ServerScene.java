package dev.berth.control.server;

import static dev.berth.control.guest.PretendFleet.await;

import dev.berth.contracts.control.v1.Ref;
import dev.berth.control.guest.Database;
import dev.berth.control.guest.PretendFleet;
import dev.berth.control.operation.Operation;
import dev.berth.control.operation.Operations;
import dev.berth.model.id.ProjectId;
import dev.berth.model.id.ServerId;
import dev.berth.model.problem.Problem;
import dev.berth.model.problem.ProblemException;
import dev.berth.testkit.time.Eventually;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of servers share: a pretended fleet, an empty database, and the words to ask for things. */
abstract class ServerScene {
    static final ProjectId PROJECT = new ProjectId(7);

    static final ProjectId STRANGER = new ProjectId(8);

    // A loop whose turn was lost with its connection is given to another after four missed heartbeats, 8 s.
    static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    ServerService servers;

    @Inject
    Operations operations;

    @Inject
    PretendFleet fleet;

    @Inject
    Database database;

    @BeforeEach
    void emptyFleet() {
        fleet.rest();
        database.clear();
    }

    final ServerId running(String name) throws Exception {
        var created = await(() -> servers.create(wish(name)));
        ended(created.operation());
        return created.server().server().id();
    }

    final Operation ended(Operation operation) throws Exception {
        return Eventually.becomes(
                SOON,
                () -> await(() -> operations.get(PROJECT, operation.id(), Optional.empty())),
                seen -> seen.finished().isPresent());
    }

    final Optional<Problem> problemOf(String name) {
        try {
            await(() -> servers.create(wish(name)));
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(refused.problem());
        }
    }

    final long left() {
        return database.number("""
                select (select count(*) from address) + (select count(*) from reservation)
                    + (select count(*) from wanted_guest) + (select count(*) from observed_guest)
                    + (select count(*) from server where deleted is null)""");
    }

    final List<String> usage() {
        return UsageRows.of(database);
    }

    static CreateServer wish(String name) {
        return wish(name, Map.of());
    }

    static CreateServer wish(String name, Map<String, String> labels) {
        return new CreateServer(
                PROJECT,
                name,
                Ref.newBuilder().setName("nano").build(),
                Ref.newBuilder().setId(1).build(),
                Optional.empty(),
                Optional.empty(),
                labels,
                List.of(),
                "",
                Power.ON);
    }
}
